package org.broadtape.wire;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.documents.Incoming;
import org.broadtape.wire.documents.Reader;
import org.broadtape.wire.order.InOrder;

/// Files go on at one end and are read on all cores; at the other end their items come off in the order of the files and are taken in
/// batches. Files of a site that moves in are put aside whole: what is in them hangs together.
final class Belt implements AutoCloseable {

    private static final long HEAVIEST = 48L << 20;

    private final InOrder<Reader.Read> reading = new InOrder<>(this::off);
    private final Slice slice;
    private final Function<Incoming, Reader.Read> read;
    private final Consumer<Reader.OfSite> aside;
    private final Consumer<Outcome> tell;

    Belt(Function<Incoming, Reader.Read> read, Function<List<Arrival>, List<Outcome>> take, Consumer<Reader.OfSite> aside, Consumer<Outcome> tell) {
        this.read = read;
        this.slice = new Slice(arrivals -> take.apply(arrivals).forEach(tell));
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
        slice.end();
    }

    private void off(Reader.Read done) {
        done.outcomes().forEach(tell);
        done.ofSite().ifPresent(aside);
        done.arrivals().forEach(slice::put);
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
