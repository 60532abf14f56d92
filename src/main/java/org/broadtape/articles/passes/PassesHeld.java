package org.broadtape.articles.passes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;
import org.jdbi.v3.core.Jdbi;

/// What a member has read free and given away, in the download of everything held about them, and its end.
@ApplicationScoped
class PassesHeld implements HeldAbout {

    private final Jdbi jdbi;
    private final Meter meter;

    PassesHeld(Jdbi jdbi, Meter meter) {
        this.jdbi = jdbi;
        this.meter = meter;
    }

    @Override
    public String name() {
        return "read free and given away";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return Stream.concat(rows("""
                select 'read free' as what, 'article/' || article as article, month::text as at
                  from articles.free_reading, unnest(articles) as article
                 where reader = :holder
                 order by month, article
                """, "holder", Holder.of(member).key()), rows("""
                select 'given away' as what, 'article/' || article_id as article, given_at::text as at
                  from articles.gift
                 where giver = :member
                 order by id
                """, "member", member.value())).toList();
    }

    @Override
    public void forget(MemberId member) {
        meter.forget(member);
        jdbi.useHandle(db -> db.createUpdate("delete from articles.gift where giver = :member").bind("member", member.value()).execute());
    }

    private Stream<Map<String, Object>> rows(String sql, String name, Object value) {
        return jdbi.withHandle(db -> db.createQuery(sql).bind(name, value)
                .map((row, _) -> Map.<String, Object>of("what", row.getString("what"), "article", row.getString("article"), "at", row.getString("at"))).list()).stream();
    }
}
