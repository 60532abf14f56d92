package org.broadtape.articles.keeping;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.roster.UponMerge;
import org.jdbi.v3.core.Jdbi;

/// Saved articles move to the account that stays. The history of reading does not: whether there is one is each account's own choice.
@ApplicationScoped
class KeepingMergeStore implements UponMerge {

    private final Jdbi jdbi;

    KeepingMergeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> tables() {
        return Set.of("articles.saved", "articles.read", "articles.keeps_history");
    }

    @Override
    public void merged(MemberId from, MemberId into) {
        jdbi.useHandle(db -> {
            db.createUpdate("insert into articles.saved (member_id, article_id, at) select :into, article_id, at from articles.saved where member_id = :from on conflict do nothing")
                    .bind("into", into.value()).bind("from", from.value()).execute();
            db.createUpdate("delete from articles.saved where member_id = :from").bind("from", from.value()).execute();
            db.createUpdate("delete from articles.read where member_id = :from").bind("from", from.value()).execute();
            db.createUpdate("delete from articles.keeps_history where member_id = :from").bind("from", from.value()).execute();
        });
    }
}
