package org.broadtape.members;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.core.http.HttpServerRequest;

import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.SessionCookie;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tiers;

/// Who asks, in the request that is being answered.
@RequestScoped
public class Visit {

    /// For so long a second factor opens the most dangerous rights.
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(15);

    private final HttpServerRequest request;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Tiers tiers;
    private final Clock clock;
    private final Crawlers crawlers;
    private final Countries countries;
    private Optional<Session> session = Optional.empty();
    private boolean asked;

    Visit(HttpServerRequest request, Sessions sessions, SessionCookie cookie, Tiers tiers, Crawlers crawlers, Countries countries, Clock clock) {
        this.request = request;
        this.sessions = sessions;
        this.cookie = cookie;
        this.tiers = tiers;
        this.clock = clock;
        this.crawlers = crawlers;
        this.countries = countries;
    }

    public Viewer viewer() {
        return session().<Viewer>map(this::signedIn).or(this::crawler).orElseGet(() -> new Viewer.Anyone(country()));
    }

    /// The session that the request's cookie names, if it runs.
    public Optional<Session> session() {
        if (!asked) {
            session = cookie.in(request).flatMap(sessions::of);
            asked = true;
        }
        return session;
    }

    /// The member who asks.
    ///
    /// @throws NotSignedIn where nobody is signed in
    public Session signedIn() {
        return session().orElseThrow(() -> new NotSignedIn(NotSignedIn.Lack.SESSION));
    }

    /// Whoever of the staff asks, if their role gives that right. The door of every page below `/desk`.
    ///
    /// @throws NotSignedIn where nobody is, or where staff have not shown their second factor, or not lately for a right that asks again
    /// @throws org.broadtape.kernel.NotAllowed where their role does not include it
    public Actor staff(Right right) {
        var asking = signedIn();
        if (asking.isStaff() && asking.factorAt().isEmpty()) {
            throw new NotSignedIn(NotSignedIn.Lack.FACTOR);
        }
        var actor = actor(asking).demand(right);
        if (right.asksAgain() && !asking.factorWithin(ASKED_AGAIN, clock.instant())) {
            throw new NotSignedIn(NotSignedIn.Lack.FACTOR);
        }
        return actor;
    }

    /// The address from which the request came, as far as it is to be believed: the last hop that is not a trusted proxy.
    public String network() {
        var remote = request.remoteAddress();
        return remote == null ? "" : remote.hostAddress();
    }

    public String agent() {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent;
    }

    private Optional<Viewer> crawler() {
        return crawlers.of(agent(), network()).map(Viewer.class::cast);
    }

    private Viewer signedIn(Session asking) {
        return asking.isStaff() && asking.factorAt().isPresent() ? new Viewer.Staff(actor(asking), country())
                : new Viewer.Reader(asking.member(), tiers.readBy(asking.tier()), country());
    }

    private Actor actor(Session asking) {
        return new Actor(Optional.of(asking.member()), asking.name(), Set.copyOf(asking.roles()), network());
    }

    private Optional<String> country() {
        return countries.of(request);
    }
}
