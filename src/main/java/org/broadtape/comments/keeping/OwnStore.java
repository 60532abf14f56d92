package org.broadtape.comments.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OwnStore {

    private final Jdbi jdbi;

    OwnStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void merge(MemberId from, MemberId into) {
        jdbi.useHandle(db -> {
            db.createUpdate("update comments.comment set member_id = :into where member_id = :from").bind("into", into.value()).bind("from", from.value()).execute();
            db.createUpdate("""
                    update comments.comment c set votes = votes - 1
                      from comments.vote v join comments.vote w on w.comment_id = v.comment_id and w.member_id = :into
                     where v.member_id = :from and c.id = v.comment_id
                    """).bind("into", into.value()).bind("from", from.value()).execute();
            db.createUpdate("insert into comments.vote (comment_id, member_id, at) select comment_id, :into, at from comments.vote where member_id = :from on conflict do nothing")
                    .bind("into", into.value()).bind("from", from.value()).execute();
            db.createUpdate("delete from comments.vote where member_id = :from").bind("from", from.value()).execute();
        });
    }

    List<Map<String, Object>> comments(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select id, article_id, state, source, posted_at from comments.comment where member_id = :member order by id").bind("member", member.value())
                .map((row, _) -> {
                    var held = new LinkedHashMap<String, Object>();
                    held.put("what", "comment");
                    held.put("comment", row.getLong("id"));
                    held.put("article", new ArticleId(row.getLong("article_id")).aggregate());
                    held.put("state", row.getString("state"));
                    held.put("text", row.getString("source"));
                    held.put("at", row.getTimestamp("posted_at").toInstant().toString());
                    return Map.copyOf(held);
                }).list());
    }

    List<Map<String, Object>> votes(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select comment_id, at from comments.vote where member_id = :member order by at").bind("member", member.value())
                .map((row, _) -> Map.<String, Object>of("what", "vote", "comment", row.getLong("comment_id"), "at", row.getTimestamp("at").toInstant().toString())).list());
    }

    /// What nobody has seen goes; what was said in public stays, without a name. Whom they valued, nobody knows any more.
    void forget(MemberId member) {
        jdbi.useHandle(db -> {
            db.createUpdate("update comments.comment set state = 'WITHDRAWN', source = '', html = '' where member_id = :member and state <> 'VISIBLE'").bind("member", member.value()).execute();
            db.createUpdate("update comments.comment set votes = votes - 1 where id in (select comment_id from comments.vote where member_id = :member)").bind("member", member.value()).execute();
            db.createUpdate("delete from comments.vote where member_id = :member").bind("member", member.value()).execute();
            db.createUpdate("delete from comments.earlier where comment_id in (select id from comments.comment where member_id = :member)").bind("member", member.value()).execute();
        });
    }

    /// Where what this member has said, or valued, is shown.
    Set<ArticleId> discussions(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("""
                select article_id from comments.comment where member_id = :member and (state = 'VISIBLE' or replies > 0)
                 union select c.article_id from comments.vote v join comments.comment c on c.id = v.comment_id where v.member_id = :member
                """).bind("member", member.value()).mapTo(Long.class).map(ArticleId::new).set());
    }

    /// Where their name is shown.
    Set<ArticleId> spokenIn(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select distinct article_id from comments.comment where member_id = :member and state = 'VISIBLE'").bind("member", member.value())
                .mapTo(Long.class).map(ArticleId::new).set());
    }
}
