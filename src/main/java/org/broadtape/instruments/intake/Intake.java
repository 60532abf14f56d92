package org.broadtape.instruments.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.Limits;
import org.broadtape.doors.columns.Line;
import org.broadtape.doors.columns.Table;
import org.broadtape.instruments.markets.MarketIntake;
import org.broadtape.instruments.markets.MarketList;
import org.broadtape.instruments.register.Entry;
import org.broadtape.instruments.register.Register;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jspecify.annotations.Nullable;

/// Takes a list about markets, each whole, or one of companies and instruments, in batches that are a transaction each: after a break it is taken again, and what is there stays as it is.
/// Nothing is ever removed.
@ApplicationScoped
public class Intake {

    private static final int BATCH = 1_000;
    private static final Limits FILE = Limits.MESSAGE.withPiece(1 << 20);

    /// Of all lists that are taken here.
    private static final Set<String> COLUMNS = Stream.concat(Layouts.COLUMNS.stream(), Arrays.stream(MarketList.values()).flatMap(list -> list.columns().stream()))
            .filter(Predicate.not(String::isEmpty)).collect(Collectors.toUnmodifiableSet());
    private static final Pattern MIC_FILE = Pattern.compile("(?i)([a-z0-9]{4})\\.[a-z]+");

    private final Register register;
    private final MarketIntake markets;
    private final Audit audit;

    Intake(Register register, MarketIntake markets, Audit audit) {
        this.register = register;
        this.markets = markets;
        this.audit = audit;
    }

    /// @param name what the file is called, for the audit log
    /// @throws Refused where the file as a whole cannot be taken
    public IntakeReport file(Actor by, InputStream in, String name, Wish wish) {
        by.demand(Right.CHANGE_INSTRUMENTS);
        var run = new Run(by, wish);
        try (var buffered = new BufferedInputStream(in)) {
            if (JsonList.begins(buffered)) {
                JsonList.each(buffered, wish.mapping(), run::line, run.report::refused);
            } else {
                table(buffered, run, name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run.take();
        if (!wish.dryRun()) {
            audit.record(by, "instruments imported", "instruments", name + ": " + run.report.inWords());
        }
        return run.report;
    }

    private void table(InputStream in, Run run, String name) {
        try (var table = Table.open(in, FILE, run.wish.mapping(), COLUMNS)) {
            var list = Arrays.stream(MarketList.values()).filter(one -> one.fits(table.heads())).findFirst();
            if (list.isPresent()) {
                run.markets(list.get(), table, name);
            } else {
                run.heads(table.heads(), table.written());
                table.each(run::line, run.report::refused);
            }
        }
    }

    /// A file of single sessions is called by its market, such as `xjse.csv`.
    private static String mic(String file) {
        var found = MIC_FILE.matcher(file);
        return found.matches() ? found.group(1).toUpperCase(Locale.ROOT) : "";
    }

    /// One list on its way.
    private final class Run {

        private final Actor by;
        private final Wish wish;
        private final IntakeReport report = new IntakeReport();
        private final List<Entry> batch = new ArrayList<>();
        private final Map<String, String> seen = new HashMap<>();
        private @Nullable Layout layout;

        private Run(Actor by, Wish wish) {
            this.by = by;
            this.wish = wish;
        }

        private Layout heads(List<String> heads, List<String> written) {
            var found = Layouts.of(heads, written);
            layout = found;
            report.layout(found.inWords());
            heads.stream().filter(head -> !head.isEmpty() && !found.columns().contains(head)).forEach(report::unread);
            return found;
        }

        private void markets(MarketList list, Table table, String name) {
            report.layout(list.inWords());
            table.heads().stream().filter(head -> !list.columns().contains(head)).forEach(report::unread);
            var lines = new ArrayList<Line>();
            table.each(lines::add, report::refused);
            report.taken(markets.take(by, list, lines, wish.mic().isEmpty() ? mic(name) : wish.mic(), wish.dryRun()));
        }

        private void line(Line line) {
            var heads = List.copyOf(line.values().keySet());
            var read = layout == null ? heads(heads, heads) : layout;
            if (read.isLeftOut(line)) {
                report.leftOut();
                return;
            }
            try {
                add(read.entry(line, wish.mic()));
            } catch (Refused refused) {
                report.refused(refused.at(line.place()));
            }
            if (batch.size() >= BATCH) {
                take();
            }
        }

        private void add(Entry entry) {
            var earlier = seen.putIfAbsent(entry.mic() + ":" + entry.symbol(), entry.place());
            if (earlier != null) {
                throw new Refused(entry.symbol() + " stands twice in this list; what counts is " + earlier);
            }
            batch.add(entry);
        }

        private void take() {
            (wish.dryRun() ? register.look(batch) : register.take(batch)).forEach(report::entered);
            batch.clear();
        }
    }

}
