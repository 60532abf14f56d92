package org.broadtape.members.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Right;

/// Keeping somebody out, and letting them in again. A ban ends every session at once.
@ApplicationScoped
@Transactional
public class Bans {

    private final AccountStore store;
    private final Members members;
    private final Newsroom newsroom;
    private final Sessions sessions;
    private final Audit audit;

    Bans(AccountStore store, Members members, Newsroom newsroom, Sessions sessions, Audit audit) {
        this.store = store;
        this.members = members;
        this.newsroom = newsroom;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// @throws NotFound where there is no such account
    /// @throws Refused  for staff and for oneself: roles are taken first, by who may
    public void ban(Actor by, MemberId member, String reason) {
        by.demand(Right.CHANGE_MEMBERS);
        var why = Reason.of(reason);
        store.lock(member);
        if (by.id().filter(member::equals).isPresent()) {
            throw new Refused("Nobody bans themselves. Ask another publisher");
        }
        if (!newsroom.rolesOf(member).isEmpty()) {
            throw new Refused("This member works at the desk. Take their roles first");
        }
        from(member, Member.State.ACTIVE, Member.State.BANNED, "Only an active account can be banned");
        sessions.endAll(member);
        audit.record(by, "member banned", member.toString(), why);
    }

    public void unban(Actor by, MemberId member, String reason) {
        by.demand(Right.CHANGE_MEMBERS);
        var why = Reason.of(reason);
        store.lock(member);
        from(member, Member.State.BANNED, Member.State.ACTIVE, "This account is not banned");
        audit.record(by, "member unbanned", member.toString(), why);
    }

    private void from(MemberId member, Member.State from, Member.State to, String otherwise) {
        if (members.called(member).state() != from) {
            throw new Refused(otherwise);
        }
        store.state(member, to);
    }
}
