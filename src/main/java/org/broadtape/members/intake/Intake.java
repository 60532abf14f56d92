package org.broadtape.members.intake;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.doors.Limits;
import org.broadtape.doors.columns.Table;
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
            try (var table = Table.open(in, FILE, wish.mapping(), Columns.KNOWN)) {
                Columns.demandAddress(table.heads(), table.written());
                table.heads().stream().filter(column -> !column.isEmpty() && !Columns.KNOWN.contains(column)).forEach(report::leftOut);
                table.each(line -> to.accept(new Columns(line)), report::refused);
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
}
