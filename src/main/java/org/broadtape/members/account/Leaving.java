package org.broadtape.members.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.broadtape.jobs.TimerHandler;
import org.broadtape.jobs.Timers;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Member.State;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.LiveSessions;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;

/// A member leaves: after a day to think again everything held about them is gone, and public threads say "a former member".
@ApplicationScoped
@Transactional
public class Leaving implements TimerHandler {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final String KIND = "member-leaves";

    private final LeavingStore store;
    private final Newsroom newsroom;
    private final Sessions sessions;
    private final LiveSessions live;
    private final Instance<HeldAbout> held;
    private final Audit audit;
    private final Timers timers;
    private final Clock clock;

    Leaving(LeavingStore store, Newsroom newsroom, Sessions sessions, LiveSessions live, @Any Instance<HeldAbout> held, Audit audit, Timers timers, Clock clock) {
        this.store = store;
        this.newsroom = newsroom;
        this.sessions = sessions;
        this.live = live;
        this.held = held;
        this.audit = audit;
        this.timers = timers;
        this.clock = clock;
    }

    /// When everything will be gone. Other sessions end at once.
    ///
    /// @throws Refused for the last publisher
    public Instant begin(MemberId member, long session, String network) {
        if (newsroom.rolesOf(member).contains(Role.PUBLISHER) && newsroom.publishers() == 1) {
            throw new Refused("You are the only publisher: nobody could run the desk. Make somebody else a publisher first");
        }
        var when = clock.instant().plus(GRACE);
        if (store.change(member, State.ACTIVE, State.LEAVING)) {
            timers.at(when, KIND, member.value());
            sessions.endAllBut(member, session);
            audit.ofMember(member, "asked to be forgotten", "", network);
        }
        return when(member).orElse(when);
    }

    public void takeBack(MemberId member, String network) {
        if (store.change(member, State.LEAVING, State.ACTIVE)) {
            timers.cancel(KIND, member.value());
            live.changed(member);
            audit.ofMember(member, "stayed after all", "", network);
        }
    }

    /// When the member will be gone, if they have asked for it.
    public Optional<Instant> when(MemberId member) {
        return timers.instant(KIND, member.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(long id) {
        var member = new MemberId(id);
        if (store.locked(member).filter(state -> state == State.LEAVING).isPresent()) {
            held.forEach(part -> part.forget(member));
            sessions.endAll(member);
            store.forget(member);
            audit.ofMember(member, "forgotten", "", "");
        }
    }
}
