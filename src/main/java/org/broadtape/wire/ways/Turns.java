package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.broadtape.kernel.Slug;

/// Who may take items in next. Each provider has one document at work, so that it stands in the queue once, however much it has; a few hands
/// take one slice each from whoever has waited longest.
@ApplicationScoped
class Turns {

    private static final int HANDS = 4;
    static final int LONGEST_QUEUE = 64;

    private final Semaphore hands;
    private final Map<Slug, Semaphore> providers = new ConcurrentHashMap<>();

    @Inject
    Turns() {
        this(HANDS);
    }

    Turns(int hands) {
        this.hands = new Semaphore(hands, true);
    }

    /// How many slices wait for a hand.
    int waiting() {
        return hands.getQueueLength();
    }

    /// How many documents of the provider wait for the one that is at work.
    int waiting(Slug provider) {
        var own = providers.get(provider);
        return own == null ? 0 : own.getQueueLength();
    }

    /// Does the work on a whole document when the provider's earlier ones are done; refuses where too many wait already.
    <T> T document(Slug provider, Supplier<T> work) {
        var own = providers.computeIfAbsent(provider, _ -> new Semaphore(1, true));
        if (own.getQueueLength() >= LONGEST_QUEUE) {
            throw new Busy();
        }
        return holding(own, work);
    }

    /// Does the work on one slice of it when it is the provider's turn.
    <T> T slice(Supplier<T> work) {
        return holding(hands, work);
    }

    private static <T> T holding(Semaphore semaphore, Supplier<T> work) {
        semaphore.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            semaphore.release();
        }
    }
}
