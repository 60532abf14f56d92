package org.broadtape.members.roster;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Before;
import org.broadtape.kernel.CsvLine;
import org.broadtape.members.Member;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.roster.segments.Segment;
import org.broadtape.members.roster.segments.SegmentText;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Members as a CSV file, in which no spreadsheet finds a formula. Taking them out of the house is a line of the audit log, written before the first leaves.
@ApplicationScoped
public class Export {

    private static final int AT_ONCE = 2_000;
    private static final String HEAD = CsvLine.of(List.of("number", "email", "name", "state", "tier", "created_at", "seen_on", "source", "labels"));

    private final Roster roster;
    private final Audit audit;

    Export(Roster roster, Audit audit) {
        this.roster = roster;
        this.audit = audit;
    }

    /// Notes who takes whom. Call it before [#write].
    public void begin(Actor by, Segment segment) {
        by.demand(Right.EXPORT_MEMBERS);
        audit.record(by, "members exported", "members", segment.equals(Segment.EVERYBODY) ? "all" : SegmentText.of(segment));
    }

    /// How many were written.
    public long write(Actor by, Segment segment, Writer out) throws IOException {
        by.demand(Right.EXPORT_MEMBERS);
        out.write(HEAD);
        var written = 0L;
        var before = Before.NEWEST;
        for (var last = false; !last;) {
            var page = roster.list(by, segment, before, AT_ONCE);
            for (var member : page.items()) {
                out.write(line(member));
            }
            written += page.items().size();
            last = page.older().isEmpty();
            before = page.older().orElse(before);
        }
        return written;
    }

    private static String line(Member member) {
        return CsvLine.of(List.of(member.id().toString(), member.address().map(Object::toString).orElse(""), member.name(), member.state().name(), member.tier().value(),
                member.joinedAt().toString(), member.seenOn().map(LocalDate::toString).orElse(""), member.source(), String.join(", ", member.labels())));
    }
}
