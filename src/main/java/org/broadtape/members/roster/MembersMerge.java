package org.broadtape.members.roster;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.tiers.grants.GrantBook;
import org.jdbi.v3.core.Jdbi;

/// The members' own tables: grants move with their history, seats of groups and ways to sign in do not.
@ApplicationScoped
class MembersMerge implements UponMerge {

    private final GrantBook book;
    private final MergeStore store;
    private final Clock clock;

    MembersMerge(GrantBook book, Jdbi jdbi, Clock clock) {
        this.book = book;
        this.store = new MergeStore(jdbi);
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return MergeStore.TABLES;
    }

    @Override
    public void merged(MemberId from, MemberId into) {
        store.seats(from, clock.instant()).forEach(seat -> book.end(from, seat, "the account became part of another", "merge"));
        store.move(from, into);
    }
}
