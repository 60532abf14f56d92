package org.broadtape.members.factors;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.NotSignedIn;
import org.broadtape.members.NotSignedIn.Lack;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;

/// Every change of how a member proves who they are begins and ends here: only for who has just proved it, and then all their other sessions end,
/// the audit log has it and they are told by mail (ASVS 7.4.3, 7.5.1, 6.3.7).
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Changes {

    private final FactorStore store;
    private final Sessions sessions;
    private final Audit audit;
    private final Notice notice;
    private final Clock clock;

    Changes(FactorStore store, Sessions sessions, Audit audit, Notice notice, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
        this.notice = notice;
        this.clock = clock;
    }

    /// @throws NotSignedIn where the last proof is too long ago: it leads to where another is given
    public void begin(Session session) {
        if (!Step.of(session, store.heldBy(session.member()), clock.instant()).opens()) {
            throw new NotSignedIn(Lack.FACTOR);
        }
    }

    /// @param detail such as the name of a passkey
    public void done(Session session, Change change, String detail, String network) {
        sessions.endAllBut(session.member(), session.id());
        audit.ofMember(session.member(), change.inWords(), detail, network);
        notice.promise(session.member(), change);
    }

    /// Tells a member of what did not happen in one of their sessions.
    public void tell(MemberId member, Change change) {
        notice.promise(member, change);
    }

    /// @throws Refused where staff have nothing else to show at the desk
    public void keepOne(Session session) {
        if (session.isStaff() && !store.heldBy(session.member()).any()) {
            throw new Refused("Nobody works at the desk without a second factor, and this is your last one. Add another first");
        }
    }
}
