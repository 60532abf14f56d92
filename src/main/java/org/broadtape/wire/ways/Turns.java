package org.broadtape.wire.ways;

import jakarta.enterprise.context.ApplicationScoped;
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
    private static final int LONGEST_QUEUE = 64;

    private final Semaphore hands = new Semaphore(HANDS, true);
    private final Map<Slug, Semaphore> providers = new ConcurrentHashMap<>();

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
