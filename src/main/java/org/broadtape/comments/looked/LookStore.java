package org.broadtape.comments.looked;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.members.MemberId;
import org.broadtape.members.roster.UponMerge;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LookStore implements UponMerge {

    private final Jdbi jdbi;

    LookStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Instant> last(MemberId member, ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select at from comments.looked where member_id = :member and article_id = :article").bind("member", member.value())
                .bind("article", article.value()).mapTo(Timestamp.class).findOne().map(Timestamp::toInstant));
    }

    void put(MemberId member, ArticleId article, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into comments.looked (member_id, article_id, at) values (:member, :article, :at)
                on conflict (member_id, article_id) do update set at = greatest(comments.looked.at, excluded.at)
                """).bind("member", member.value()).bind("article", article.value()).bind("at", Timestamp.from(at)).execute());
    }

    List<Map<String, Object>> rows(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select article_id, at from comments.looked where member_id = :member order by at").bind("member", member.value())
                .map((row, _) -> Map.<String, Object>of("article", new ArticleId(row.getLong("article_id")).aggregate(), "at", row.getTimestamp("at").toInstant().toString())).list());
    }

    void forget(MemberId member) {
        jdbi.useHandle(db -> db.execute("delete from comments.looked where member_id = ?", member.value()));
    }

    @Override
    public Set<String> tables() {
        return Set.of("comments.looked");
    }

    /// What either has seen, was seen.
    @Override
    public void merged(MemberId from, MemberId into) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into comments.looked (member_id, article_id, at) select :into, article_id, at from comments.looked where member_id = :from
                on conflict (member_id, article_id) do update set at = greatest(comments.looked.at, excluded.at)
                """).bind("from", from.value()).bind("into", into.value()).execute());
        forget(from);
    }
}
