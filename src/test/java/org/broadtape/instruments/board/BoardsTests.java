package org.broadtape.instruments.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.installation.Settings;
import org.broadtape.installation.Settings.Markets.Board;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.Invented;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardsTests {

    @Inject
    Instruments instruments;

    @Inject
    BoardMessages words;

    @Inject
    Jdbi jdbi;

    private Invented market;
    private InstrumentId copper;
    private InstrumentId index;

    @BeforeEach
    void listed() {
        market = new Invented(jdbi);
        copper = market.share("COPPER");
        index = market.share("ALL");
    }

    @Test
    void besideASectionStandTheBoardsThatNameItAndElseTheFirst() {
        var boards = boards(new Board("Exchange", List.of(market.mic() + ":ALL"), List.of()), new Board("Metals", List.of(market.mic() + ":COPPER"), List.of("mining", "energy")));

        assertThat(boards.beside("mining")).extracting(Instrument::id).containsExactly(copper);
        assertThat(boards.beside("energy")).extracting(Instrument::id).containsExactly(copper);
        assertThat(boards.beside("opinion")).extracting(Instrument::id).containsExactly(index);
        assertThat(boards.all()).extracting(org.broadtape.instruments.board.Board::name).containsExactly("Exchange", "Metals");
    }

    @Test
    void whatIsNotListedIsLeftOut() {
        assertThat(boards(new Board("Gone", List.of(market.mic() + ":GONE"), List.of("mining"))).beside("mining")).isEmpty();
    }

    private Boards boards(Board... wanted) {
        var settings = new Settings("The Tests", "", "", Locale.UK, ZoneOffset.UTC, URI.create("http://localhost"), List.of(), List.of(), List.of(), List.of(),
                new Settings.Front("", List.of(), List.of(), 4), Map.of(), Optional.empty(), new Settings.Meter(0, List.of()), List.of(), new Settings.Markets(List.of(), List.of(wanted)));
        return new Boards(instruments, settings, words, Clock.systemUTC());
    }
}
