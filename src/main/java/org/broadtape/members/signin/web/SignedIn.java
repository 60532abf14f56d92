package org.broadtape.members.signin.web;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.members.MemberId;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.SessionCookie;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.SignIns;
import org.broadtape.members.signin.UponSignIn;
import org.broadtape.members.staff.Newsroom;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// What every way in ends with: a session is opened, its cookie set, and the browser led on. Staff who have not shown their second factor are led
/// past it.
@RequestScoped
public class SignedIn {

    private final SignIns signIns;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final AskedCookie asked;
    private final Newsroom newsroom;
    private final Instance<UponSignIn> uponSignIn;
    private final Visit visit;
    private final HttpServerRequest request;

    SignedIn(SignIns signIns, Sessions sessions, SessionCookie cookie, AskedCookie asked, Newsroom newsroom, @Any Instance<UponSignIn> uponSignIn, Visit visit, HttpServerRequest request) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookie = cookie;
        this.asked = asked;
        this.newsroom = newsroom;
        this.uponSignIn = uponSignIn;
        this.visit = visit;
        this.request = request;
    }

    /// Signs in the member of this browser, who has just proved to be that.
    ///
    /// @param means  how: `link`, `code`, `password`, `passkey`, or the name of a provider
    /// @param factor whether the second factor was shown with it
    /// @return empty where the member may not sign in: answer as if the proof had been wrong
    public <T> Optional<RestResponse<T>> as(MemberId member, String means, boolean factor, Next next) {
        var opening = new Opening(member, means, factor, visit.agent(), visit.network());
        var opened = signIns.open(opening, visit.session(), asked.browser(request));
        opened.ifPresent(_ -> uponSignIn.forEach(one -> one.signedIn(member)));
        return opened.map(one -> this.<T>leading(one.session(), to(member, factor, next)).cookie(asked.browser(one.browser())).build());
    }

    /// Leads on whoever has shown their second factor in the session that they have.
    public <T> RestResponse<T> further(Session session, String means, Next next) {
        return this.<T>leading(signIns.factorShown(session, means, visit.network()), next.path()).build();
    }

    /// Gives the session another token, after a change of what it rests on, and leads on.
    public <T> RestResponse<T> renewed(Session session, String path) {
        return this.<T>leading(sessions.renewed(session, false), path).build();
    }

    private String to(MemberId member, boolean factor, Next next) {
        return factor || newsroom.rolesOf(member).isEmpty() ? next.path() : "/sign-in/factor" + next.query();
    }

    private <T> ResponseBuilder<T> leading(Token token, String to) {
        return ResponseBuilder.<T>create(Status.SEE_OTHER).header("Location", to).header("Cache-Control", "no-store").cookie(cookie.holding(token));
    }
}
