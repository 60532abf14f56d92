package org.broadtape.site.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One page that is being made, and those who wait for it.
final class Making {

    /// How it ended.
    enum End {
        /// The page is held.
        HELD,
        /// The page was right for whoever asked first; what it shows has changed since.
        OVERTAKEN,
        /// There is nothing to hold, or it takes too long.
        NOTHING
    }

    private final Consumer<Making> ended;
    private final List<Consumer<End>> waiting = new ArrayList<>();
    private boolean over;

    /// @param ended is run once, before those who wait are told
    Making(Consumer<Making> ended) {
        this.ended = ended;
    }

    /// False where it has ended already.
    synchronized boolean await(Consumer<End> waiter) {
        return !over && waiting.add(waiter);
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /// Tells all who wait; only the first end counts.
    void end(End how) {
        if (begins()) {
            ended.accept(this);
            waiting.forEach(waiter -> waiter.accept(how));
        }
    }

    private synchronized boolean begins() {
        var first = !over;
        over = true;
        return first;
    }
}
