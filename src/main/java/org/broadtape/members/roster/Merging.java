package org.broadtape.members.roster;

import java.time.Clock;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.grants.Standing;

/// Making one account of two that belong to the same person. What hung on the one that goes moves to the other; it cannot be undone.
@ApplicationScoped
@Transactional
public class Merging {

    private final AccountStore store;
    private final Members members;
    private final Newsroom newsroom;
    private final Standing standing;
    private final Sessions sessions;
    private final Instance<UponMerge> uponMerge;
    private final Audit audit;
    private final Clock clock;

    Merging(AccountStore store, Members members, Newsroom newsroom, Standing standing, Sessions sessions, @Any Instance<UponMerge> uponMerge, Audit audit, Clock clock) {
        this.store = store;
        this.members = members;
        this.newsroom = newsroom;
        this.standing = standing;
        this.sessions = sessions;
        this.uponMerge = uponMerge;
        this.audit = audit;
        this.clock = clock;
    }

    /// The sessions and ways to sign in of `from` end: whoever holds its mailbox does not thereby get into the other.
    ///
    /// @throws NotFound where one of them is not there
    /// @throws Refused  where they are the same, or one of them works at the desk, is banned or is leaving
    public void merge(Actor by, MemberId from, MemberId into) {
        by.demand(Right.CHANGE_MEMBERS);
        if (from.equals(into)) {
            throw new Refused("This is the same account twice. Name another to merge it into");
        }
        Stream.of(from, into).sorted((one, other) -> Long.compare(one.value(), other.value())).forEach(store::lock);
        Stream.of(from, into).forEach(this::mergeable);
        sessions.endAll(from);
        uponMerge.forEach(one -> one.merged(from, into));
        store.absorb(from, into);
        standing.settle(into, clock.instant());
        audit.record(by, "member merged", into.toString(), "with " + from);
        audit.record(by, "member merged", from.toString(), "into " + into);
    }

    private void mergeable(MemberId member) {
        if (!newsroom.rolesOf(member).isEmpty()) {
            throw new Refused(member + " works at the desk. Take their roles first");
        }
        if (members.called(member).state() != Member.State.ACTIVE) {
            throw new Refused(member + " is banned or leaving. Only active accounts are merged");
        }
    }
}
