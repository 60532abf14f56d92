package org.broadtape.jobs.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadtape.jobs.outbox.Newsroom.drain;

import java.util.List;
import java.util.stream.IntStream;

import org.broadtape.jobs.JobsDatabase;
import org.broadtape.jobs.outbox.Newsroom.Changed;
import org.broadtape.jobs.outbox.Newsroom.Killed;
import org.broadtape.jobs.outbox.Newsroom.Librarian;
import org.broadtape.jobs.outbox.Newsroom.Reader;
import org.junit.jupiter.api.Test;

class PumpTests {

    private final Reader reader = new Reader();
    private final Librarian librarian = new Librarian();
    private final Newsroom newsroom = new Newsroom(reader, librarian);

    @Test
    void everyListenerHearsWhatWasPublishedAndTheRowsAreGone() throws Exception {
        newsroom.publish(new Changed(1, 1), new Changed(2, 1));

        drain(newsroom.pump(reader));
        drain(newsroom.pump(librarian));

        assertThat(reader.heard).containsExactly(new Changed(1, 1), new Changed(2, 1));
        assertThat(librarian.heard).containsExactlyElementsOf(reader.heard);
        assertThat(newsroom.rows()).isZero();
    }

    @Test
    void whatAListenerDoesNotWantIsNotWrittenDownForIt() throws Exception {
        librarian.unwanted = Changed.class;
        newsroom.publish(new Changed(1, 1), new Changed(2, 1), new Killed(1, 2));

        drain(newsroom.pump(librarian));

        assertThat(librarian.heard).containsExactly(new Killed(1, 2));
        assertThat(newsroom.rows()).as("the reader's").isEqualTo(3);
    }

    @Test
    void aRollbackPublishesNothing() throws Exception {
        assertThatThrownBy(() -> newsroom.jdbi.useTransaction(db -> {
            newsroom.outbox.write(List.of(new Changed(1, 1)));
            throw new IllegalStateException("changed my mind");
        })).hasMessage("changed my mind");

        drain(newsroom.pump(reader));

        assertThat(reader.heard).isEmpty();
    }

    @Test
    void aFailingArticleKeepsItsOrderAndHoldsUpNoOther() throws Exception {
        reader.stumblesAt = 1;
        newsroom.publish(new Changed(1, 1), new Changed(2, 1), new Changed(1, 2), new Changed(2, 2));

        drain(newsroom.pump(reader, 0, 0));

        assertThat(reader.numbersOf(2)).containsExactly(1, 2);
        assertThat(reader.numbersOf(1)).isEmpty();

        reader.stumblesAt = 0;
        newsroom.jdbi.useHandle(db -> db.execute("update jobs.outbox set tries = 0, parked_at = null where parked_at is not null"));
        drain(newsroom.pump(reader));

        assertThat(reader.numbersOf(1)).containsExactly(1, 2);
    }

    @Test
    void aRowThatFailedRestsAndIsParkedAfterTheLastPause() throws Exception {
        reader.stumblesAt = 1;
        newsroom.publish(new Changed(1, 1), new Changed(1, 2));
        var pump = newsroom.pump(reader, 0, 60_000);

        assertThat(pump.round()).isInstanceOf(Pump.Round.Later.class);
        assertThat(pump.round()).isInstanceOf(Pump.Round.Later.class);
        assertThat(pump.round()).isEqualTo(new Pump.Round.Nothing());
        newsroom.jdbi.useHandle(db -> db.execute("update jobs.outbox set next_try_at = now() where tries > 0"));
        assertThat(pump.round()).isInstanceOf(Pump.Round.Later.class);
        assertThat(pump.round()).isEqualTo(new Pump.Round.Nothing());

        assertThat(newsroom.errorOfParkedRow()).startsWith("IllegalStateException: article 1 is unreadable (at Newsroom.java:");
    }

    @Test
    void aKillGoesAheadOfWhatIsOpenAndWhatIsParked() throws Exception {
        reader.stumblesAt = 1;
        newsroom.publish(new Changed(1, 1));
        drain(newsroom.pump(reader));
        newsroom.publish(new Changed(1, 2), new Changed(2, 1), new Changed(2, 2));
        newsroom.publish(new Killed(1, 3), new Killed(2, 3));

        drain(newsroom.pump(reader));

        assertThat(reader.numbersOf(1)).containsExactly(3);
        assertThat(reader.numbersOf(2)).containsExactly(3, 1, 2);
    }

    @Test
    void aKillDoesNotRunBesideTheRowItOvertakes() throws Exception {
        newsroom.publish(new Changed(1, 1));
        var other = JobsDatabase.jdbiAt(JobsDatabase.address());
        JobsDatabase.transactions(other).call(() -> {
            assertThat(new OutboxStore(other).takeFresh("reader", 10)).hasSize(1);
            newsroom.publish(new Killed(1, 2));
            assertThat(newsroom.pump(reader).round()).isEqualTo(new Pump.Round.Busy());
            return 0;
        });

        drain(newsroom.pump(reader));

        assertThat(reader.numbersOf(1)).containsExactly(2, 1);
    }

    @Test
    void aBatchHoldsManyArticlesAndManyEventsOfOne() throws Exception {
        newsroom.publish(IntStream.rangeClosed(1, 30).mapToObj(number -> new Changed(number % 3 + 1, number)).toArray(Changed[]::new));

        drain(newsroom.pump(librarian));

        assertThat(librarian.sizes).containsExactly(30);
        assertThat(librarian.heard).extracting(Newsroom.Told::number).isSorted();
    }

    @Test
    void aBatchThatFailsComesAgainOneByOneSoThatOnlyTheOneAtFaultWaits() throws Exception {
        librarian.stumblesAt = 2;
        newsroom.publish(new Changed(1, 1), new Changed(2, 1), new Changed(3, 1), new Changed(2, 2), new Changed(1, 2));

        drain(newsroom.pump(librarian));

        assertThat(librarian.numbersOf(1)).containsExactly(1, 2);
        assertThat(librarian.numbersOf(3)).containsExactly(1);
        assertThat(librarian.numbersOf(2)).isEmpty();
    }

    @Test
    void anEventThatNobodyKnowsAnyMoreIsParkedWithItsName() throws Exception {
        newsroom.publish(new Changed(1, 1));
        newsroom.jdbi.useHandle(db -> db.execute("update jobs.outbox set event = 'forgotten'"));

        drain(newsroom.pump(reader));

        assertThat(newsroom.errorOfParkedRow()).contains("No event that this listener wants is called forgotten.");
    }
}
