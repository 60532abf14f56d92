package org.broadtape.delivery.dispatch;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.broadtape.delivery.BatchChannel;
import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;
import org.broadtape.jobs.outbox.Failure;
import org.broadtape.jobs.outbox.Wake;

/// The parcels that are on their way: one thread for each connection.
final class Flights {

    private final Landings landings = new Landings();
    private final Set<Thread> flying = ConcurrentHashMap.newKeySet();
    private final Wake wake;

    Flights(Wake wake) {
        this.wake = wake;
    }

    void start(Channel channel, List<Parcel> parcels) {
        var thread = Thread.ofVirtual().name("delivery-" + channel.name()).unstarted(() -> fly(channel, parcels));
        flying.add(thread);
        thread.start();
    }

    private void fly(Channel channel, List<Parcel> parcels) {
        landings.add(new Landings.Landing(parcels, outcomes(channel, parcels)));
        flying.remove(Thread.currentThread());
        wake.call();
    }

    private static List<Outcome> outcomes(Channel channel, List<Parcel> parcels) {
        try {
            var outcomes = channel instanceof BatchChannel batch ? batch.sendAll(parcels) : List.of(channel.send(parcels.getFirst()));
            return outcomes.size() == parcels.size() ? outcomes : doubts(parcels, "the channel did not say what became of it");
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            return doubts(parcels, Failure.inWords(failure));
        }
    }

    private static List<Outcome> doubts(List<Parcel> parcels, String words) {
        return Collections.nCopies(parcels.size(), new Outcome.Doubtful(words));
    }

    List<Landings.Landing> landed() {
        return landings.all();
    }

    boolean none() {
        return flying.isEmpty();
    }

    /// Waits for what is under way; interrupts what takes longer, and waits for that a little.
    void end(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        for (var thread : List.copyOf(flying)) {
            thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        flying.forEach(Thread::interrupt);
        for (var thread : List.copyOf(flying)) {
            thread.join(Duration.ofMillis(200));
        }
    }
}
