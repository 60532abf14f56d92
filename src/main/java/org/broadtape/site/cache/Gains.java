package org.broadtape.site.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Drops pages that lack something new. The first release is seen at once; where many follow, the lists that show them are dropped
/// four times a second and not at each, or a busy wire would keep the front page from ever being held. What is taken back, corrected or
/// killed never passes through here.
final class Gains {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Consumer<Collection<String>> drop;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("page-gains").daemon().factory());
    private final Set<String> waiting = new HashSet<>();
    private long notBefore = System.nanoTime();

    Gains(Consumer<Collection<String>> drop) {
        this.drop = drop;
    }

    synchronized void add(Collection<String> tags) {
        if (waiting.isEmpty()) {
            var _ = timer.schedule(this::drop, Math.max(0, notBefore - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        waiting.addAll(tags);
    }

    private void drop() {
        drop.accept(due());
    }

    private synchronized Set<String> due() {
        var due = Set.copyOf(waiting);
        waiting.clear();
        notBefore = System.nanoTime() + PAUSE.toNanos();
        return due;
    }
}
