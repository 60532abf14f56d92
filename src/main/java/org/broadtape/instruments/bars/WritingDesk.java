package org.broadtape.instruments.bars;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;


/// Writes one batch while the next is read, and tells of a file once all of it is written.
final class WritingDesk implements AutoCloseable {

    private final Keeping keeping;
    private final BarWish wish;
    private final Consumer<BarReport> told;
    private final LastKnown last = new LastKnown();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private CompletableFuture<Void> pending = CompletableFuture.completedFuture(null);

    WritingDesk(Keeping keeping, BarWish wish, Consumer<BarReport> told) {
        this.keeping = keeping;
        this.wish = wish;
        this.told = told;
    }

    /// Waits for the batch before.
    void write(BarReport report, List<Arrival> arrivals, Said said, boolean end) {
        await();
        pending = CompletableFuture.runAsync(() -> {
            if (!arrivals.isEmpty()) {
                report.add(keeping.keep(arrivals, said, last, wish.dryRun()));
            }
            if (end) {
                told.accept(report);
            }
        }, writer);
    }

    private void await() {
        try {
            pending.join();
        } catch (CompletionException failed) {
            pending = CompletableFuture.completedFuture(null);
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void close() {
        try {
            await();
        } finally {
            writer.shutdown();
        }
    }
}
