package org.broadtape.members.factors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Session;

/// Looks at a code in one transaction, with what follows from it.
@ApplicationScoped
@Transactional
class CodeDesk {

    private final Authenticators authenticators;
    private final RecoveryCodes codes;
    private final Notice notice;
    private final Audit audit;

    CodeDesk(Authenticators authenticators, RecoveryCodes codes, Notice notice, Audit audit) {
        this.authenticators = authenticators;
        this.codes = codes;
        this.notice = notice;
        this.audit = audit;
    }

    Showing show(Session session, String typed, String network) {
        if (authenticators.spend(session.member(), typed)) {
            return new Showing.Shown("authenticator");
        }
        if (codes.spend(session.member(), typed)) {
            audit.ofMember(session.member(), Change.CODE_USED.inWords(), "", network);
            notice.promise(session.member(), Change.CODE_USED);
            return new Showing.Shown("recovery code");
        }
        audit.ofMember(session.member(), "second factor wrong", "", network);
        return new Showing.Wrong();
    }
}
