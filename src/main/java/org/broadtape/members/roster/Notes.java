package org.broadtape.members.roster;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What the desk notes about a member, for whoever looks after members next. A note is never edited. Members find the notes in the download of
/// everything that is held about them, so nobody writes what they would not say.
@ApplicationScoped
@Transactional
public class Notes {

    private static final int LONGEST = 2_000;
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final NoteStore store;
    private final AccountStore accounts;
    private final Audit audit;
    private final Clock clock;

    Notes(NoteStore store, AccountStore accounts, Audit audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param typed of one or several lines
    /// @throws NotFound where there is no such member
    /// @throws Refused  for an empty one, one that is too long, or one with signs that cannot be seen
    public void add(Actor by, MemberId member, String typed) {
        by.demand(Right.SEE_MEMBERS);
        var text = LINE_END.matcher(typed.strip()).replaceAll("\n");
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(sign -> sign != '\n' && Character.isISOControl(sign))) {
            throw new Refused("A note has between 1 and " + LONGEST + " characters, none of which is one that cannot be seen");
        }
        accounts.lock(member);
        store.add(member, clock.instant(), by, text);
        audit.record(by, "note written", member.toString(), "");
    }

    /// The newest first. Who shows them has demanded the right to see members.
    public List<Note> of(MemberId member) {
        return store.of(member);
    }

    /// The same of several members at once; whoever has none is not in it.
    public Map<MemberId, List<Note>> of(Collection<MemberId> members) {
        return members.isEmpty() ? Map.of() : store.of(members);
    }

    /// @throws NotFound   where the member has no such note
    /// @throws NotAllowed for another's note, unless a publisher asks
    public void remove(Actor by, MemberId member, long id) {
        by.demand(Right.SEE_MEMBERS);
        accounts.lock(member);
        var note = store.of(member).stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new NotFound("note " + id));
        if (!note.isRemovableBy(by)) {
            throw new NotAllowed("Somebody else wrote this note. They can remove it, and a publisher can.");
        }
        store.remove(id);
        audit.record(by, "note removed", member.toString(), "of " + note.by() + ", " + note.at());
    }
}
