package org.broadtape.members.passwords;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.members.Member;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.notices.AccountNotices;
import org.broadtape.members.notices.Happening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;

/// Writes a change of password down, with all that follows from it, at once: the other sessions end, the member is told.
@ApplicationScoped
@Transactional
class PasswordChanges {

    private final PasswordStore store;
    private final Sessions sessions;
    private final AccountNotices notices;
    private final Audit audit;
    private final Clock clock;

    PasswordChanges(PasswordStore store, Sessions sessions, AccountNotices notices, Audit audit, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    void set(Session session, Member member, String hash, String network) {
        store.put(member.id(), hash, clock.instant());
        followed(session, member, Happening.PASSWORD_CHANGED, "password changed", network);
    }

    void remove(Session session, Member member, String network) {
        if (store.remove(member.id())) {
            followed(session, member, Happening.PASSWORD_REMOVED, "password removed", network);
        }
    }

    private void followed(Session session, Member member, Happening what, String audited, String network) {
        sessions.endAllBut(member.id(), session.id());
        audit.ofMember(member.id(), audited, "", network);
        notices.tell(member, what, "");
    }
}
