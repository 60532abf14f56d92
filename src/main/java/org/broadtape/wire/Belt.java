package org.broadtape.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Files go on at one end and are read on all cores; at the other end their items come off in the order of the files and are taken in
/// batches. What lies on it is limited in number and bytes, so that memory does not grow with what is imported.
final class Belt implements AutoCloseable {

    private static final int BATCH = 100;
    private static final int LONGEST = 400;
    private static final long HEAVIEST = 48L << 20;

    private final ExecutorService cores = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Deque<Lying> lying = new ArrayDeque<>();
    private final List<Arrival> batch = new ArrayList<>();
    private final Set<String> guids = new HashSet<>();
    private final Function<Incoming, Reader.Read> read;
    private final Function<List<Arrival>, List<Outcome>> take;
    private final Consumer<Outcome> tell;
    private long weight;

    private record Lying(Future<Reader.Read> read, long weight) {
    }

    Belt(Function<Incoming, Reader.Read> read, Function<List<Arrival>, List<Outcome>> take, Consumer<Outcome> tell) {
        this.read = read;
        this.take = take;
        this.tell = tell;
    }

    void put(Incoming file) {
        // a file that is too large is refused unread
        var heavy = file.size() > HEAVIEST ? 0 : file.size();
        while (!lying.isEmpty() && (lying.size() >= LONGEST || weight + heavy > HEAVIEST)) {
            next();
        }
        weight += heavy;
        lying.add(new Lying(cores.submit(() -> read.apply(file)), heavy));
    }

    void tell(Outcome outcome) {
        tell.accept(outcome);
    }

    /// Takes in everything that lies here.
    void empty() {
        while (!lying.isEmpty()) {
            next();
        }
        flush();
    }

    private void next() {
        var first = lying.remove();
        var done = result(first.read());
        weight -= first.weight();
        done.outcomes().forEach(tell);
        done.arrivals().forEach(this::batch);
    }

    private void batch(Arrival arrival) {
        var other = !batch.isEmpty() && !batch.getFirst().source().provider().equals(arrival.source().provider());
        if (other || batch.size() >= BATCH || !guids.add(arrival.item().guid())) {
            flush();
            guids.add(arrival.item().guid());
        }
        batch.add(arrival);
    }

    private void flush() {
        if (!batch.isEmpty()) {
            take.apply(List.copyOf(batch)).forEach(tell);
        }
        batch.clear();
        guids.clear();
    }

    private static Reader.Read result(Future<Reader.Read> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            empty();
        } finally {
            cores.shutdownNow();
        }
    }
}
