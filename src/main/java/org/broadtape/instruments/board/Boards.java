package org.broadtape.instruments.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.Settings;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.Ticker;

/// What the publisher wants to be seen, as `site.toml` has it under `[markets]`. Where that names nothing, indices, currencies and commodities stand in
/// tables of their own, and the first of them on the tape. What is not listed is left out.
@ApplicationScoped
public class Boards {

    private static final int MOST_ON_TAPE = 12;
    private static final int MOST_ON_BOARD = 20;
    private static final int MOST_BESIDE = 6;

    private final Instruments instruments;
    private final Settings settings;
    private final BoardMessages words;
    private final Clock clock;

    Boards(Instruments instruments, Settings settings, BoardMessages words, Clock clock) {
        this.instruments = instruments;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    public List<Instrument> tape() {
        var wanted = settings.markets().tape();
        return wanted.isEmpty() ? all().stream().flatMap(board -> board.instruments().stream()).limit(MOST_ON_TAPE).toList() : listed(wanted);
    }

    /// Those that have something in them.
    public List<Board> all() {
        var wanted = settings.markets().boards();
        var boards = wanted.isEmpty() ? byKind() : wanted.stream().map(board -> new Board(board.name(), listed(board.instruments()))).toList();
        return boards.stream().filter(board -> !board.instruments().isEmpty()).toList();
    }

    /// What stands beside the articles of a section that are about no instrument: the boards that name the section, or else the first board. A few of them.
    ///
    /// @param section its slug
    public List<Instrument> beside(String section) {
        var its = settings.markets().boards().stream().filter(board -> board.sections().contains(section)).flatMap(board -> board.instruments().stream()).distinct().toList();
        var shown = its.isEmpty() ? all().stream().limit(1).flatMap(board -> board.instruments().stream()).toList() : listed(its);
        return shown.stream().limit(MOST_BESIDE).toList();
    }

    private List<Board> byKind() {
        return List.of(new Board(words.indices(), instruments.listed(Kind.INDEX, MOST_ON_BOARD)), new Board(words.currencies(), instruments.listed(Kind.CURRENCY_PAIR, MOST_ON_BOARD)),
                new Board(words.commodities(), instruments.listed(Kind.COMMODITY, MOST_ON_BOARD)));
    }

    private List<Instrument> listed(List<String> named) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var tickers = named.stream().map(one -> one.split(":", 2)).map(parts -> new Ticker(parts[0], parts[1], today)).toList();
        var found = instruments.listed(tickers);
        var listed = new ArrayList<Instrument>();
        tickers.forEach(ticker -> listed.addAll(found.getOrDefault(ticker, List.of())));
        return listed;
    }
}
