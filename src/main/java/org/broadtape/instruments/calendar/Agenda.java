package org.broadtape.instruments.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.PriceUnit;
import org.broadtape.instruments.actions.Action;
import org.broadtape.instruments.actions.ActionKind;
import org.broadtape.instruments.actions.Actions;
import org.broadtape.instruments.calendar.Occasion.Key;
import org.broadtape.instruments.calendar.Occasion.What;
import org.broadtape.instruments.figures.Figures;

/// What is to come, by day.
@ApplicationScoped
public class Agenda {

    /// A share is paid for at most so long after its ex date that anybody would wait for it.
    private static final int LATEST_PAY = 120;

    private final Actions actions;
    private final DateStore dates;
    private final Instruments instruments;
    private final Figures figures;
    private final AgendaMessages words;

    Agenda(Actions actions, DateStore dates, Instruments instruments, Figures figures, AgendaMessages words) {
        this.actions = actions;
        this.dates = dates;
        this.instruments = instruments;
        this.figures = figures;
        this.words = words;
    }

    /// A line of a calendar.
    ///
    /// @param what   in words, such as `Ex dividend, R6.20`
    /// @param source the path of the announcement that says so; empty where none does
    public record Line(LocalDate day, Instrument instrument, String what, String source) {
    }

    /// Of everything that is listed, from one day to another, both included.
    public List<Line> between(LocalDate from, LocalDate until, int most) {
        return lines(actions.between(from.minusDays(LATEST_PAY), until), dates.between(from, until), from, until, most);
    }

    /// Of some instruments.
    public List<Line> of(Collection<InstrumentId> ids, LocalDate from, LocalDate until, int most) {
        return ids.isEmpty() ? List.of()
                : lines(actions.of(ids, from.minusDays(LATEST_PAY), until).values().stream().flatMap(List::stream).toList(), dates.of(ids, from, until), from, until, most);
    }

    private List<Line> lines(List<Action> known, List<Occasion> named, LocalDate from, LocalDate until, int most) {
        var occasions = new LinkedHashMap<Key, Occasion>();
        Stream.concat(known.stream().flatMap(this::occasions), named.stream()).filter(one -> !one.day().isBefore(from) && !one.day().isAfter(until))
                .forEach(one -> occasions.merge(one.key(), one, Occasion::and));
        var shown = occasions.values().stream().sorted(Comparator.comparing(Occasion::day).thenComparing(Occasion::what).thenComparing(one -> one.instrument().value())).limit(most).toList();
        var of = instruments.of(shown.stream().map(Occasion::instrument).distinct().toList());
        return shown.stream().flatMap(one -> Optional.ofNullable(of.get(one.instrument())).map(instrument -> line(one, instrument)).stream()).toList();
    }

    private Line line(Occasion one, Instrument instrument) {
        return new Line(one.day(), instrument, one.detail().isEmpty() ? word(one.what()) : word(one.what()) + ", " + one.detail(), one.source());
    }

    private Stream<Occasion> occasions(Action action) {
        var detail = action.kind() == ActionKind.DIVIDEND ? action.amount().map(amount -> figures.price(amount, PriceUnit.of(action.unit()))).orElse("")
                : action.ratio().map(ratio -> words.ratio(figures.number(ratio.made()), figures.number(ratio.of()))).orElse("");
        return switch (action.kind()) {
            case DIVIDEND -> Stream.of(Map.entry(What.EX, Optional.of(action.ex())), Map.entry(What.RECORD, action.record()), Map.entry(What.PAY, action.pay()))
                    .flatMap(one -> one.getValue().map(day -> new Occasion(day, action.instrument(), one.getKey(), detail, "")).stream());
            case SPLIT -> Stream.of(new Occasion(action.ex(), action.instrument(), What.SPLIT, detail, ""));
            case MERGER, SPIN_OFF, RENAME, SHARES, FACTOR -> Stream.empty();
        };
    }

    private String word(What what) {
        return switch (what) {
            case LAST_DAY_TO_TRADE -> words.lastDay();
            case EX -> words.ex();
            case SPLIT -> words.split();
            case RECORD -> words.record();
            case PAY -> words.pay();
            case MEETING -> words.meeting();
        };
    }
}
