package org.broadtape.articles.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.kernel.Before;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class KeepingStore {

    /// The two tables look alike; which is meant is said by the caller, never by a reader.
    enum Table {
        SAVED("articles.saved"), READ("articles.read");

        private final String name;

        Table(String name) {
            this.name = name;
        }
    }

    private final Jdbi jdbi;

    KeepingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(Table table, MemberId member, ArticleId article, Instant at) {
        jdbi.useHandle(db -> db.createUpdate("insert into " + table.name + " (member_id, article_id, at) values (:member, :article, :at) "
                + "on conflict (member_id, article_id) do update set at = excluded.at")
                .bind("member", member.value()).bind("article", article.value()).bind("at", Timestamp.from(at)).execute());
    }

    void remove(Table table, MemberId member, ArticleId article) {
        jdbi.useHandle(db -> db.createUpdate("delete from " + table.name + " where member_id = :member and article_id = :article")
                .bind("member", member.value()).bind("article", article.value()).execute());
    }

    void removeAll(Table table, MemberId member) {
        jdbi.useHandle(db -> db.createUpdate("delete from " + table.name + " where member_id = :member").bind("member", member.value()).execute());
    }

    boolean has(Table table, MemberId member, ArticleId article) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select 1 from " + table.name + " where member_id = :member and article_id = :article)")
                .bind("member", member.value()).bind("article", article.value()).mapTo(Boolean.class).one());
    }

    int count(Table table, MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from " + table.name + " where member_id = :member").bind("member", member.value())
                .mapTo(Integer.class).one());
    }

    List<Kept> of(Table table, MemberId member, Before before, int most) {
        return jdbi.withHandle(db -> db.createQuery("select article_id, at from " + table.name
                + " where member_id = :member and (at, article_id) < (:at, :id) order by at desc, article_id desc limit " + most)
                .bind("member", member.value()).bind("at", Timestamp.from(before.at())).bind("id", before.id())
                .map((row, _) -> new Kept(new ArticleId(row.getLong("article_id")), row.getTimestamp("at").toInstant())).list());
    }

    boolean keepsHistory(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select 1 from articles.keeps_history where member_id = :member)").bind("member", member.value())
                .mapTo(Boolean.class).one());
    }

    void keepHistory(MemberId member, boolean wanted, Instant at) {
        jdbi.useHandle(db -> db.createUpdate(wanted ? "insert into articles.keeps_history (member_id, since) values (:member, :at) on conflict do nothing"
                : "delete from articles.keeps_history where member_id = :member and :at::timestamptz is not null")
                .bind("member", member.value()).bind("at", Timestamp.from(at)).execute());
    }
}
