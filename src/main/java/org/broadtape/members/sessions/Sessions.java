package org.broadtape.members.sessions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.kernel.NotFound;
import org.broadtape.members.MemberId;

/// Sign-ins: opened, found by their token, renewed at every change of rights, ended. There is no other kind, for readers or for staff.
@ApplicationScoped
@Transactional
public class Sessions {

    private final SessionStore store;
    private final LiveSessions live;
    private final Clock clock;

    Sessions(SessionStore store, LiveSessions live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /// The token of a new session; it is not to be had again.
    public Token open(Opening opening) {
        var token = Token.fresh();
        var now = clock.instant();
        store.add(token.hash(), opening, now, now.plus(Lifetimes.READER_MOST), LocalDate.ofInstant(now, ZoneOffset.UTC));
        return token;
    }

    /// The session that runs under this token.
    @Transactional(TxType.SUPPORTS)
    public Optional<Session> of(Token token) {
        if (!token.hasShape()) {
            return Optional.empty();
        }
        var hash = token.hash();
        var now = clock.instant();
        var found = live.find(hash, () -> store.find(hash, now)).flatMap(session -> session.holds(now) ? Optional.of(session) : anew(session, hash, now))
                .filter(session -> Lifetimes.runs(session, now));
        found.filter(session -> Lifetimes.seenLongAgo(session, now)).ifPresent(session -> {
            store.seen(session.id(), session.member(), now, LocalDate.ofInstant(now, ZoneOffset.UTC));
            live.forget(hash);
        });
        return found;
    }

    /// A tier has run out since this node read the session.
    private Optional<Session> anew(Session session, byte[] hash, Instant now) {
        live.forget(session.member());
        return store.find(hash, now);
    }

    /// The sessions of a member that run, the one seen last first.
    public List<Session> of(MemberId member) {
        var now = clock.instant();
        return store.of(member, now).stream().filter(session -> Lifetimes.runs(session, now)).toList();
    }

    /// Another token for the same session, because what it may do has changed; with `factor`, because the second factor was shown just now.
    ///
    /// @throws NotFound where it has ended meanwhile
    public Token renewed(Session session, boolean factor) {
        var token = Token.fresh();
        if (!store.renew(session.id(), token.hash(), factor ? Optional.of(clock.instant()) : Optional.empty())) {
            throw new NotFound("session " + session.id());
        }
        live.changed(session.member());
        return token;
    }

    /// @throws NotFound where that member has no such session
    public void end(long id, MemberId member) {
        if (!store.end(id, member)) {
            throw new NotFound("session " + id);
        }
        live.changed(member);
    }

    /// All sessions of a member, after a change of password or factor, a ban, or at their wish. How many that were.
    public int endAll(MemberId member) {
        return endAllBut(member, 0);
    }

    /// All but the one in which the member asked for it.
    public int endAllBut(MemberId member, long spared) {
        var ended = store.endAll(member, spared);
        live.changed(member);
        return ended;
    }

    /// Removes the rows of sessions that have ended by themselves. How many that were.
    public int sweep() {
        var now = clock.instant();
        return store.sweep(now, now.minus(Lifetimes.READER_IDLE));
    }
}
