package org.broadtape.members.signin.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.SessionCookie;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.SignIns;
import org.broadtape.members.staff.Newsroom;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// What every way in ends with: a session is opened, its cookie set, and the browser led on. Staff who have not shown their second factor are led
/// past it.
@RequestScoped
public class SignedIn {

    private final SignIns signIns;
    private final SessionCookie cookie;
    private final Newsroom newsroom;
    private final Visit visit;

    SignedIn(SignIns signIns, SessionCookie cookie, Newsroom newsroom, Visit visit) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.newsroom = newsroom;
        this.visit = visit;
    }

    /// Signs in the member of this browser, who has just proved to be that.
    ///
    /// @param means  how: `link`, `code`, `password`, `passkey`, or the name of a provider
    /// @param factor whether the second factor was shown with it
    /// @return empty where the member may not sign in: answer as if the proof had been wrong
    public <T> Optional<RestResponse<T>> as(MemberId member, String means, boolean factor, Next next) {
        var opening = new Opening(member, means, factor, visit.agent(), visit.network());
        return signIns.open(opening, visit.session()).map(token -> leading(token, factor || newsroom.rolesOf(member).isEmpty() ? next.path() : "/sign-in/factor" + next.query()));
    }

    /// Leads on whoever has shown their second factor in the session that they have.
    public <T> RestResponse<T> further(Session session, String means, Next next) {
        return leading(signIns.factorShown(session, means, visit.network()), next.path());
    }

    private <T> RestResponse<T> leading(Token token, String to) {
        return ResponseBuilder.<T>create(Status.SEE_OTHER).header("Location", to).header("Cache-Control", "no-store").cookie(cookie.holding(token)).build();
    }
}
