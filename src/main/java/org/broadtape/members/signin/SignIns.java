package org.broadtape.members.signin;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.sessions.Token;

/// Opens sessions: the one place that does, whatever the proof was. Whether somebody may sign in is asked now, and not when the proof was given out.
@ApplicationScoped
@Transactional
public class SignIns {

    private final Members members;
    private final Sessions sessions;
    private final Audit audit;

    SignIns(Members members, Sessions sessions, Audit audit) {
        this.members = members;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// The token of a new session. Empty where the member may not sign in: that is answered in the words of a wrong proof.
    ///
    /// @param earlier the session that the same browser had, which ends
    public Optional<Token> open(Opening opening, Optional<Session> earlier) {
        var member = members.called(opening.member());
        if (!member.state().maySignIn()) {
            audit.ofMember(member.id(), "sign-in refused", opening.means(), opening.network());
            return Optional.empty();
        }
        earlier.ifPresent(session -> sessions.end(session.id(), session.member()));
        audit.ofMember(member.id(), "signed in", opening.means(), opening.network());
        return Optional.of(sessions.open(opening));
    }

    /// Another token for a session that has just shown its second factor.
    public Token factorShown(Session session, String means, String network) {
        audit.ofMember(session.member(), "second factor shown", means, network);
        return sessions.renewed(session, true);
    }

    /// Ends the session at its owner's wish.
    public void out(Session session, String network) {
        audit.ofMember(session.member(), "signed out", "", network);
        sessions.end(session.id(), session.member());
    }
}
