package org.broadtape.articles.beginning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.instruments.announcements.AnnouncementId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

/// Which articles were begun from which announcement.
@ApplicationScoped
class BeginningStore {

    private final Jdbi jdbi;

    BeginningStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Until the transaction ends nobody else begins one from it.
    void oneAtATime(AnnouncementId id) {
        jdbi.useHandle(db -> db.createQuery("select pg_advisory_xact_lock(hashtextextended('articles.beginning', :id))::text").bind("id", id.value()).mapTo(String.class).one());
    }

    void add(ArticleId article, AnnouncementId from) {
        jdbi.useHandle(db -> db.createUpdate("insert into articles.article_announcement (article_id, announcement_id) values (:article, :from)").bind("article", article.value())
                .bind("from", from.value()).execute());
    }

    /// Those that a member began, or nobody who is one, the newest first.
    List<ArticleId> by(AnnouncementId from, Optional<MemberId> member) {
        return jdbi.withHandle(db -> db.createQuery("""
                select b.article_id from articles.article_announcement b join articles.article a on a.id = b.article_id
                 where b.announcement_id = :from and a.filed_by is not distinct from :member order by b.article_id desc
                """).bind("from", from.value()).bindByType("member", member.map(MemberId::value).orElse(null), Long.class).mapTo(Long.class).map(ArticleId::new).list());
    }

    /// From which some of these were begun.
    List<AnnouncementId> of(Collection<ArticleId> articles) {
        return jdbi.withHandle(db -> db.createQuery("select distinct announcement_id from articles.article_announcement where article_id = any(:articles)")
                .bindArray("articles", Long.class, articles.stream().map(ArticleId::value).toArray()).mapTo(Long.class).map(AnnouncementId::new).list());
    }

    /// Of each, the newest first.
    Map<AnnouncementId, List<ArticleId>> from(Collection<AnnouncementId> ids) {
        return jdbi.withHandle(db -> db.createQuery("select announcement_id, article_id from articles.article_announcement where announcement_id = any(:ids) order by article_id desc")
                .bindArray("ids", Long.class, ids.stream().map(AnnouncementId::value).toArray())
                .reduceRows(new HashMap<AnnouncementId, List<ArticleId>>(), (found, row) -> {
                    found.computeIfAbsent(new AnnouncementId(row.getColumn("announcement_id", Long.class)), _ -> new ArrayList<>()).add(new ArticleId(row.getColumn("article_id", Long.class)));
                    return found;
                }));
    }
}
