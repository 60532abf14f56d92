package org.broadtape.members.signin;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.notices.AccountNotices;
import org.broadtape.members.notices.Happening;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.browsers.Browsers;

/// Opens sessions: the one place that does, whatever the proof was. Whether somebody may sign in is asked now, and not when the proof was given out.
@ApplicationScoped
@Transactional
public class SignIns {

    private final WayIn wayIn;
    private final Members members;
    private final Sessions sessions;
    private final Browsers browsers;
    private final AccountNotices notices;
    private final Audit audit;

    SignIns(WayIn wayIn, Members members, Sessions sessions, Browsers browsers, AccountNotices notices, Audit audit) {
        this.wayIn = wayIn;
        this.members = members;
        this.sessions = sessions;
        this.browsers = browsers;
        this.notices = notices;
        this.audit = audit;
    }

    /// What the browser gets.
    ///
    /// @param session the token of the new session
    /// @param browser by which the browser is known again when it signs in next
    public record Opened(Token session, Token browser) {
    }

    /// Empty where the member may not sign in: that is answered in the words of a wrong proof.
    ///
    /// @param earlier the session that the same browser had, which ends
    /// @param known   what the browser got when it signed in last
    public Optional<Opened> open(Opening opening, Optional<Session> earlier, Optional<Token> known) {
        wayIn.demandSafe();
        var member = members.called(opening.member());
        if (!member.state().maySignIn()) {
            audit.ofMember(member.id(), "sign-in refused", opening.means(), opening.network());
            return Optional.empty();
        }
        earlier.ifPresent(session -> sessions.end(session.id(), session.member()));
        audit.ofMember(member.id(), "signed in", opening.means(), opening.network());
        var browser = known.filter(Token::hasShape).orElseGet(Token::fresh);
        if (browsers.isNew(member.id(), browser)) {
            notices.tell(member, Happening.NEW_BROWSER, opening.agent());
        }
        return Optional.of(new Opened(sessions.open(opening), browser));
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
