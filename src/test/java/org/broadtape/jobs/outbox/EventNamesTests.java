package org.broadtape.jobs.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.broadtape.jobs.Called;
import org.broadtape.jobs.Event;
import org.broadtape.jobs.outbox.Newsroom.Changed;
import org.broadtape.jobs.outbox.Newsroom.Killed;
import org.broadtape.jobs.outbox.Newsroom.Reader;
import org.broadtape.jobs.outbox.Newsroom.Told;
import org.junit.jupiter.api.Test;

class EventNamesTests {

    record PriceMoved(String symbol, Instant at) implements Event {
        @Override
        public String aggregate() {
            return "instrument/" + symbol;
        }
    }

    @Called("price-moved")
    record QuoteMoved(String symbol, Instant at) implements Event {
        @Override
        public String aggregate() {
            return "instrument/" + symbol;
        }
    }

    interface Unsealed extends Event {
    }

    @Test
    void anEventIsCalledAsItsRecordIsInSmallLetters() {
        assertThat(EventNames.of(PriceMoved.class)).isEqualTo("price-moved");
    }

    @Test
    void aRenamedRecordKeepsItsNameAndReadsWhatWasWrittenBefore() {
        var before = EventJson.write(new PriceMoved("XAU", Instant.parse("2026-03-02T09:00:00Z")));

        var type = new EventNames(QuoteMoved.class).type("price-moved");

        assertThat(EventJson.read(before, type)).isEqualTo(new QuoteMoved("XAU", Instant.parse("2026-03-02T09:00:00Z")));
    }

    @Test
    void aSealedInterfaceStandsForAllItsRecords() {
        var names = new EventNames(Told.class);

        assertThat(names.type("changed")).isEqualTo(Changed.class);
        assertThat(names.type("killed")).isEqualTo(Killed.class);
    }

    @Test
    void anInterfaceThatIsNotSealedIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new EventNames(Unsealed.class)).hasMessageEndingWith(
                "$Unsealed must be a record or a sealed interface of records, so that its events are known by name.");
    }

    @Test
    void twoListenersOfOneNameAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new Interest(List.of(new Reader(), new Reader()))).hasMessage("Two listeners are called reader.");
    }

    @Test
    void aFieldThatARecordNoLongerHasIsPassedOver() {
        assertThat(EventJson.read("{\"article\":1,\"number\":2,\"gone\":true}", Killed.class)).isEqualTo(new Killed(1, 2));
    }
}
