package org.broadtape.members.roster;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Page;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.roster.segments.Segment;
import org.broadtape.members.roster.segments.SegmentText;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Finding members: by a segment, a page at a time, or one of them with what happened to it.
@ApplicationScoped
@Transactional
public class Roster {

    private static final int AUDIT_LINES = 50;

    private final RosterStore store;
    private final SegmentStore segments;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    Roster(RosterStore store, SegmentStore segments, Members members, Audit audit, Clock clock) {
        this.store = store;
        this.segments = segments;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who joined last first.
    ///
    /// @throws Refused where finding them takes too long
    public Page<Member> list(Actor by, Segment segment, Before before, int most) {
        by.demand(Right.SEE_MEMBERS);
        var found = store.list(segment, before, most + 1, clock.instant());
        var shown = found.stream().limit(most).toList();
        return new Page<>(shown, found.size() > most ? Optional.of(new Before(shown.getLast().joinedAt(), shown.getLast().id().value())) : Optional.empty());
    }

    public Counted count(Actor by, Segment segment) {
        by.demand(Right.SEE_MEMBERS);
        return store.count(segment);
    }

    /// @throws NotFound where there is no such account
    public Member one(Actor by, MemberId member) {
        by.demand(Right.SEE_MEMBERS);
        return members.called(member);
    }

    /// What happened to an account, the newest first. Whoever sees the member sees these lines of the log, and no others.
    public List<AuditEntry> happenedTo(Actor by, MemberId member) {
        by.demand(Right.SEE_MEMBERS);
        return audit.about(member.toString(), AUDIT_LINES);
    }

    public List<SavedSegment> segments(Actor by) {
        by.demand(Right.SEE_MEMBERS);
        return segments.all();
    }

    /// @throws NotFound where there is no such segment
    public SavedSegment segment(Actor by, long id) {
        by.demand(Right.SEE_MEMBERS);
        return segments.find(id).orElseThrow(() -> new NotFound("segment " + id));
    }

    /// Saves a segment, in place of one of the same name.
    public long save(Actor by, String name, Segment segment) {
        by.demand(Right.CHANGE_MEMBERS);
        var id = segments.put(named(name), segment, by.name(), clock.instant());
        audit.record(by, "segment saved", "segment/" + id, SegmentText.of(segment));
        return id;
    }

    /// @throws NotFound where there is no such segment
    public void drop(Actor by, long id) {
        by.demand(Right.CHANGE_MEMBERS);
        if (!segments.remove(id)) {
            throw new NotFound("segment " + id);
        }
        audit.record(by, "segment dropped", "segment/" + id, "");
    }

    private static String named(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("Give it a name of one line, of 80 characters at most");
        }
        return name;
    }
}
