package org.broadtape.wire.order;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work goes on at one end and is done on all cores; at the other end its results come off in the order in which it was put. What lies
/// between is limited in number and weight, so that memory does not grow with the work.
public final class InOrder<T> implements AutoCloseable {

    private static final int LONGEST = 400;
    private static final long HEAVIEST = 48L << 20;

    private final ExecutorService cores = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Deque<Lying<T>> lying = new ArrayDeque<>();
    private final Consumer<T> off;
    private long weight;

    private record Lying<T>(Future<T> result, long weight) {
    }

    /// @param off takes each result, on the thread that puts the work
    public InOrder(Consumer<T> off) {
        this.off = off;
    }

    /// @param heavy the bytes that the work and its result hold
    public void put(Supplier<T> work, long heavy) {
        while (!lying.isEmpty() && (lying.size() >= LONGEST || weight + heavy > HEAVIEST)) {
            next();
        }
        weight += heavy;
        lying.add(new Lying<>(cores.submit(work::get), heavy));
    }

    /// Waits for all that lies here.
    public void empty() {
        while (!lying.isEmpty()) {
            next();
        }
    }

    private void next() {
        var first = lying.remove();
        var done = result(first.result());
        weight -= first.weight();
        off.accept(done);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException plain ? plain : new IllegalStateException(failed);
        }
    }

    /// Without waiting for what still lies here.
    @Override
    public void close() {
        cores.shutdownNow();
    }
}
