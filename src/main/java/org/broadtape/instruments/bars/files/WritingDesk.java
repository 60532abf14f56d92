package org.broadtape.instruments.bars.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.broadtape.instruments.bars.Keeping;
import org.broadtape.instruments.bars.LastKnown;
import org.broadtape.instruments.bars.Portion;

/// Writes portions, as many at a time as make it worth while, while the next are read; and tells of a file once all of it is written.
final class WritingDesk implements AutoCloseable {

    /// How many bars are taken in one transaction: a month of ten thousand instruments. Two times as many are in memory, at 150 bytes each.
    static final int MOST = 200_000;

    /// @param last whether it is the last of its file
    private record Sheet(BarReport report, Portion portion, boolean last) {
    }

    private final Keeping keeping;
    private final boolean dryRun;
    private final Consumer<BarReport> told;
    private final LastKnown last = new LastKnown();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private CompletableFuture<Void> pending = CompletableFuture.completedFuture(null);
    private List<Sheet> sheets = new ArrayList<>();
    private int bars;

    WritingDesk(Keeping keeping, boolean dryRun, Consumer<BarReport> told) {
        this.keeping = keeping;
        this.dryRun = dryRun;
        this.told = told;
    }

    void put(BarReport report, Portion portion, boolean end) {
        sheets.add(new Sheet(report, portion, end));
        bars += portion.arrivals().size();
        if (bars >= MOST) {
            write();
        }
    }

    /// Waits for those before.
    private void write() {
        await();
        if (sheets.isEmpty()) {
            return;
        }
        var these = sheets;
        pending = CompletableFuture.runAsync(() -> write(these), writer);
        sheets = new ArrayList<>();
        bars = 0;
    }

    private void write(List<Sheet> these) {
        var kept = keeping.keep(these.stream().map(Sheet::portion).toList(), last, dryRun);
        for (var at = 0; at < these.size(); at++) {
            var sheet = these.get(at);
            sheet.report().add(kept.get(at));
            if (sheet.last()) {
                told.accept(sheet.report());
            }
        }
    }

    private void await() {
        try {
            pending.join();
        } catch (CompletionException failed) {
            pending = CompletableFuture.completedFuture(null);
            sheets = new ArrayList<>();
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// Writes what is left.
    @Override
    public void close() {
        try {
            write();
            await();
        } finally {
            writer.shutdown();
        }
    }
}
