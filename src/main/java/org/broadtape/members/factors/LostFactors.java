package org.broadtape.members.factors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// For who has lost everything that they could show: a publisher, or the operator, takes it away, and they set up another at their next sign-in.
@ApplicationScoped
@Transactional
public class LostFactors {

    private final FactorStore store;
    private final Members members;
    private final Sessions sessions;
    private final Audit audit;
    private final Notice notice;

    LostFactors(FactorStore store, Members members, Sessions sessions, Audit audit, Notice notice) {
        this.store = store;
        this.members = members;
        this.sessions = sessions;
        this.audit = audit;
        this.notice = notice;
    }

    /// @throws org.broadtape.kernel.NotFound where there is no such member
    public void remove(Actor by, MemberId id) {
        by.demand(Right.MANAGE_STAFF);
        var member = members.called(id);
        store.removeAuthenticator(member.id());
        store.removeCodes(member.id());
        store.removePasskeys(member.id());
        sessions.endAll(member.id());
        audit.record(by, Change.ALL_REMOVED.inWords(), member.id().toString(), "");
        notice.promise(member.id(), Change.ALL_REMOVED);
    }
}
