package org.broadtape.members.intake;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.Csv;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Takes a list of members, in batches that are a transaction each: after a break it is taken again, and what is there stays as it is. Members that
/// are known keep their name and gain labels; nobody is ever removed.
@ApplicationScoped
public class Intake {

    private static final int BATCH = 1_000;
    private static final Limits FILE = Limits.MESSAGE.withPiece(1 << 20);

    private final IntakeBatch batches;
    private final Audit audit;
    private final Clock clock;

    Intake(IntakeBatch batches, Audit audit, Clock clock) {
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param name what the file is called, for the audit log
    /// @throws Refused where the file as a whole cannot be taken
    public IntakeReport file(Actor by, InputStream in, String name, Wish wish) {
        return run(by, name, wish, (report, to) -> {
            try (var csv = Csv.open(in, FILE)) {
                var heads = csv.next().orElseThrow(() -> new Refused("There is nothing in it", "line 1")).values();
                var columns = Columns.heads(heads, wish.mapping());
                columns.stream().filter(column -> !column.isEmpty() && !Columns.KNOWN.contains(column)).forEach(report::leftOut);
                for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                    to.accept(columns(columns, row.get()));
                }
            }
        });
    }

    /// Those that came with a site that moved in.
    public IntakeReport kept(Actor by, Kept kept, Wish wish) {
        return run(by, "members kept from " + kept.source(), wish, (_, to) -> kept.each(to));
    }

    private interface Lines {
        void each(IntakeReport report, Consumer<Columns> to);
    }

    private IntakeReport run(Actor by, String name, Wish wish, Lines lines) {
        by.demand(Right.CHANGE_MEMBERS);
        var report = new IntakeReport();
        var batch = new LinkedHashMap<EmailAddress, Incoming>();
        lines.each(report, line -> {
            try {
                var one = line.incoming(clock.instant());
                batch.putIfAbsent(one.address(), one);
            } catch (Refused refused) {
                report.refused(refused);
            }
            if (batch.size() >= BATCH) {
                take(batch, wish, report);
            }
        });
        take(batch, wish, report);
        if (!wish.dryRun()) {
            audit.record(by, "members imported", "members", name + ": " + report.inWords());
        }
        return report;
    }

    private void take(Map<EmailAddress, Incoming> batch, Wish wish, IntakeReport report) {
        var all = new ArrayList<>(batch.values());
        batch.clear();
        if (wish.dryRun()) {
            batches.look(all, wish, report);
        } else if (!all.isEmpty()) {
            batches.take(all, wish, report);
        }
    }

    private static Columns columns(List<String> heads, Csv.Row row) {
        var values = new LinkedHashMap<String, String>();
        for (var column = 0; column < heads.size(); column++) {
            if (!row.value(column).isEmpty()) {
                values.putIfAbsent(heads.get(column), row.value(column));
            }
        }
        return new Columns(values, "line " + row.line());
    }
}
