package org.broadtape.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.broadtape.wire.order.InOrder;

/// Files go on at one end and are read on all cores; at the other end their items come off in the order of the files and are taken in
/// batches. Files of a site that moves in are put aside whole: what is in them hangs together.
final class Belt implements AutoCloseable {

    private static final int BATCH = 100;
    private static final long HEAVIEST = 48L << 20;

    private final InOrder<Reader.Read> reading = new InOrder<>(this::off);
    private final List<Arrival> batch = new ArrayList<>();
    private final Set<String> guids = new HashSet<>();
    private final Function<Incoming, Reader.Read> read;
    private final Function<List<Arrival>, List<Outcome>> take;
    private final Consumer<Reader.OfSite> aside;
    private final Consumer<Outcome> tell;

    Belt(Function<Incoming, Reader.Read> read, Function<List<Arrival>, List<Outcome>> take, Consumer<Reader.OfSite> aside, Consumer<Outcome> tell) {
        this.read = read;
        this.take = take;
        this.aside = aside;
        this.tell = tell;
    }

    void put(Incoming file) {
        // of a file that is too large only the beginning is read
        reading.put(() -> read.apply(file), file.size() > HEAVIEST ? 0 : file.size());
    }

    void tell(Outcome outcome) {
        tell.accept(outcome);
    }

    /// Takes in everything that lies here.
    void empty() {
        reading.empty();
        flush();
    }

    private void off(Reader.Read done) {
        done.outcomes().forEach(tell);
        done.ofSite().ifPresent(aside);
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

    @Override
    public void close() {
        try {
            empty();
        } finally {
            reading.close();
        }
    }
}
