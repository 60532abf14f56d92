package org.broadtape.jobs.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.broadtape.jobs.JobsDatabase;
import org.broadtape.jobs.Subscriber;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarTests {

    /// Writes down everything that a subscriber is told.
    private static final class Diary implements Subscriber {
        private final BlockingQueue<String> entries = new LinkedBlockingQueue<>();

        @Override
        public String topic() {
            return "pages";
        }

        @Override
        public void told(String text) {
            entries.add("told " + text);
        }

        @Override
        public void listening() {
            entries.add("listening");
        }

        @Override
        public void lost() {
            entries.add("lost");
        }

        private String next() throws InterruptedException {
            return String.valueOf(entries.poll(20, TimeUnit.SECONDS));
        }
    }

    private final Jdbi jdbi = JobsDatabase.jdbi();
    private final Diary diary = new Diary();
    private final Ear ear = new Ear(() -> JobsDatabase.address().connect(), List.of(new Clumsy(), diary));

    /// Fails at everything, which is no other subscriber's concern.
    private static final class Clumsy implements Subscriber {
        @Override
        public String topic() {
            return "pages";
        }

        @Override
        public void told(String text) {
            throw new IllegalStateException("dropped it");
        }
    }

    @BeforeEach
    void listen() throws InterruptedException {
        ear.start();
        assertThat(diary.next()).isEqualTo("listening");
    }

    @AfterEach
    void stop() throws Exception {
        ear.stop();
    }

    @Test
    void aNoticeArrivesAfterTheCommitAndNotAfterARollback() throws Exception {
        jdbi.useTransaction(db -> {
            send(db, "never");
            db.rollback();
        });
        jdbi.useTransaction(db -> send(db, "article/17"));

        assertThat(diary.next()).isEqualTo("told article/17");
    }

    @Test
    void aSubscriberIsToldWhenTheConnectionIsLostAndWhenItListensAgain() throws Exception {
        terminateListeners();

        assertThat(diary.next()).isEqualTo("lost");
        assertThat(diary.next()).isEqualTo("listening");

        jdbi.useTransaction(db -> send(db, "article/18"));
        assertThat(diary.next()).isEqualTo("told article/18");
    }

    @Test
    void aSubscriberIsToldThatNothingIsHeardAnyMoreWhenTheProgramStops() throws Exception {
        ear.stop();

        assertThat(diary.next()).isEqualTo("lost");
        assertThat(ear.listening()).isFalse();
    }

    @Test
    void aNoticeThatIsTooLongIsRefusedInWords() {
        assertThatThrownBy(() -> new Message("pages", "ä".repeat(4000)).payload())
                .hasMessage("A notice of 8006 bytes is longer than 7999: send an id and let the listener look it up.");
    }

    private void terminateListeners() {
        jdbi.useHandle(db -> db.execute("""
                select pg_terminate_backend(pid)
                  from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid() and query in ('listen broadtape', 'select 1')
                """));
    }

    private static void send(Handle db, String text) {
        db.createQuery("select pg_notify(:channel, :payload)::text")
                .bind("channel", Message.CHANNEL)
                .bind("payload", new Message("pages", text).payload())
                .mapTo(String.class)
                .one();
    }
}
