package org.broadtape.jobs.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.jobs.outbox.Newsroom.until;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.broadtape.jobs.JobsDatabase;
import org.broadtape.jobs.notices.Ear;
import org.broadtape.jobs.outbox.Newsroom.Changed;
import org.broadtape.jobs.outbox.Newsroom.Librarian;
import org.broadtape.jobs.outbox.Newsroom.Reader;
import org.broadtape.jobs.outbox.Newsroom.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PumpsTests {

    private final List<Pumps> running = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var pumps : running) {
            pumps.stop();
        }
    }

    private Pumps started(Pumps pumps) {
        pumps.start();
        running.add(pumps);
        return pumps;
    }

    @Test
    void twoNodesShareTheWorkAndKeepTheOrderOfEachArticle() throws Exception {
        var reader = new Reader() {
            @Override
            public int parallel() {
                return 3;
            }
        };
        var librarian = new Librarian();
        var newsroom = new Newsroom(reader, librarian);
        newsroom.publish(changes(400, 20));
        started(newsroom.pumps());
        started(newsroom.pumps());

        newsroom.publish(changes(400, 20));
        until(() -> newsroom.rows() == 0);

        for (var heard : List.of(reader, librarian)) {
            assertThat(heard.heard).hasSize(800);
            for (var article = 1; article <= 20; article++) {
                var once = IntStream.rangeClosed(1, 400).filter(numberOf(article)).boxed().toList();
                var twice = new ArrayList<>(once);
                twice.addAll(once);
                assertThat(heard.numbersOf(article)).containsExactlyElementsOf(twice);
            }
        }
    }

    @Test
    void aBacklogOfTenThousandIsWorkedOff() throws Exception {
        var librarian = new Librarian();
        var newsroom = new Newsroom(librarian);
        var began = System.nanoTime();
        for (var batch = 0; batch < 100; batch++) {
            newsroom.publish(changes(100, 100));
        }
        var published = System.nanoTime();
        started(newsroom.pumps());
        Newsroom.untilWithin(120, () -> newsroom.rows() == 0);

        assertThat(librarian.heard).hasSize(10_000);
        System.out.println("10,000 events published in " + millis(began, published) + " ms, 100 a transaction; heard in batches after " + millis(published, System.nanoTime()) + " ms");
    }

    @Test
    void aListenerThatTakesOneAtATimeCatchesUpToo() throws Exception {
        var reader = new Reader();
        var newsroom = new Newsroom(reader);
        newsroom.publish(changes(1_000, 100));
        var published = System.nanoTime();
        started(newsroom.pumps());
        Newsroom.untilWithin(120, () -> newsroom.rows() == 0);

        assertThat(reader.heard).hasSize(1_000);
        System.out.println("1,000 events heard one by one in " + millis(published, System.nanoTime()) + " ms");
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    @Test
    void stoppingWaitsForTheRowInWorkAndBeginsNoOther() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var reader = new Reader() {
            @Override
            public void on(Told event) throws Exception {
                begun.countDown();
                mayEnd.await();
                super.on(event);
            }
        };
        var newsroom = new Newsroom(reader);
        newsroom.publish(new Changed(1, 1), new Changed(1, 2));
        var pumps = started(newsroom.pumps());
        begun.await();

        var stopping = Thread.startVirtualThread(() -> {
            try {
                pumps.stop();
            } catch (InterruptedException never) {
                throw new AssertionError(never);
            }
        });
        mayEnd.countDown();
        stopping.join();

        assertThat(reader.numbersOf(1)).startsWith(1);
        assertThat(newsroom.rows()).isEqualTo(2 - reader.heard.size());
    }

    @Test
    void aNoticeWakesTheWorkersOfTheListenerItNames() throws Exception {
        var reader = new Reader();
        var newsroom = new Newsroom(reader);
        var pumps = started(newsroom.pumpsThatNeverLook());
        var ear = new Ear(() -> JobsDatabase.address().connect(), List.of(pumps));
        ear.start();
        until(ear::listening);

        newsroom.publish(new Changed(1, 1));
        until(() -> reader.heard.size() == 1);
        newsroom.publish(new Changed(1, 2));
        until(() -> reader.heard.size() == 2);

        ear.stop();
    }

    private static IntPredicate numberOf(int article) {
        return number -> number % 20 + 1 == article;
    }

    /// So many events, numbered from 1, of so many articles in turn.
    private static Changed[] changes(int events, int articles) {
        return IntStream.rangeClosed(1, events).mapToObj(number -> new Changed(number % articles + 1, number)).toArray(Changed[]::new);
    }
}
