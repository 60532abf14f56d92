package org.broadtape.instruments.bars.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.bars.Arrival;
import org.broadtape.instruments.bars.Keeping;
import org.broadtape.instruments.bars.Portion;
import org.broadtape.instruments.bars.Said;
import org.broadtape.instruments.bars.layouts.Layouts;
import org.broadtape.instruments.bars.layouts.Line;
import org.broadtape.instruments.bars.layouts.Reading;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jdbi.v3.core.Jdbi;

/// Takes files of daily bars: the next are read while those before are written. Some 200,000 bars are a transaction, whether they are a part of a file or
/// many files, so that after a break the same files are taken again and what is there stays as it is.
@ApplicationScoped
public class BarIntake {

    private final Keeping keeping;
    private final Audit audit;
    private final Jdbi jdbi;

    BarIntake(Keeping keeping, Audit audit, Jdbi jdbi) {
        this.keeping = keeping;
        this.audit = audit;
        this.jdbi = jdbi;
    }

    /// A file that can't be read is refused in its report, and the others are taken.
    ///
    /// @param told is handed the report of each file when all of it is kept
    public void take(Actor by, List<Path> files, BarWish wish, Consumer<BarReport> told) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        var symbols = new SymbolBook(jdbi, wish.market());
        try (var desk = new WritingDesk(keeping, wish.dryRun(), told)) {
            files.forEach(file -> file(file, wish, symbols, desk));
        }
        if (!wish.dryRun()) {
            audit.record(by, "bars imported", "bars", files.size() + (files.size() == 1 ? " file" : " files"));
        }
    }

    private static void file(Path file, BarWish wish, SymbolBook symbols, WritingDesk desk) {
        var name = String.valueOf(file.getFileName());
        var report = new BarReport(file.toString());
        var batch = new Batch(report, name, wish, symbols, desk);
        var reading = new Reading(wish.map(), wish.dates(), wish.decimal(), batch::line, batch::refuse);
        batch.reading = reading;
        try (var in = Files.newInputStream(file)) {
            Layouts.read(in, reading);
        } catch (Refused refused) {
            report.refuse(refused);
        } catch (IOException unreadable) {
            report.refuse(new Refused("This file cannot be read"));
        }
        report.end(reading.layout(), reading.notes());
        batch.end();
    }

    /// Gathers the lines of one file.
    private static final class Batch {

        private final BarReport report;
        private final String name;
        private final BarWish wish;
        private final SymbolBook symbols;
        private final WritingDesk desk;
        private List<Arrival> arrivals = new ArrayList<>();
        @SuppressWarnings("NullAway.Init")
        private Reading reading;

        private Batch(BarReport report, String name, BarWish wish, SymbolBook symbols, WritingDesk desk) {
            this.report = report;
            this.name = name;
            this.wish = wish;
            this.symbols = symbols;
            this.desk = desk;
        }

        void line(Line line) {
            try {
                var instrument = wish.instrument().isPresent() ? wish.instrument().get() : symbols.of(line.mic(), line.symbol(), line.exact().day());
                arrivals.add(new Arrival(instrument, line.exact(), line.what(), line.number()));
            } catch (Refused refused) {
                refuse(refused.at(line.place()));
            }
            if (arrivals.size() >= WritingDesk.MOST) {
                hand(false);
            }
        }

        void refuse(Refused refused) {
            report.refuse(refused);
        }

        void end() {
            hand(true);
        }

        private void hand(boolean last) {
            desk.put(report, new Portion(new Said(wish.source().isEmpty() ? reading.layout() : wish.source(), name, wish.only()), arrivals), last);
            arrivals = new ArrayList<>();
        }
    }
}
