package org.broadtape.feeds.personal;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.roster.UponMerge;
import org.jdbi.v3.core.Jdbi;

/// The secret address of the account that goes opens nothing any more.
@ApplicationScoped
class FeedMergeStore implements UponMerge {

    private final Jdbi jdbi;

    FeedMergeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> tables() {
        return Set.of("feeds.personal");
    }

    @Override
    public void merged(MemberId from, MemberId into) {
        jdbi.useHandle(db -> db.createUpdate("delete from feeds.personal where member_id = :from").bind("from", from.value()).execute());
    }
}
