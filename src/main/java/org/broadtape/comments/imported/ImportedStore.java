package org.broadtape.comments.imported;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ImportedStore {

    private final Jdbi jdbi;

    ImportedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Whoever changes anything in an article's discussion holds its row.
    void lock(ArticleId article) {
        jdbi.useHandle(db -> {
            db.createUpdate("insert into comments.discussion (article_id) values (:article) on conflict do nothing").bind("article", article.value()).execute();
            db.createQuery("select article_id from comments.discussion where article_id = :article for update").bind("article", article.value()).mapTo(Long.class).one();
        });
    }

    /// Numbers for new comments, rising.
    List<Long> numbers(int many) {
        return jdbi.withHandle(db -> db.createQuery("select nextval(pg_get_serial_sequence('comments.comment', 'id')) from generate_series(1, :many)").bind("many", many).mapTo(Long.class).list());
    }

    Map<String, ImportedRow.Standing> standing(Map<String, CommentId> there) {
        var found = new HashMap<Long, ImportedRow.Standing>();
        jdbi.useHandle(db -> db.createQuery("select id, thread_id, coalesce(parent_id, 0) as parent, depth from comments.comment where id = any(:ids)").bindArray("ids", Long.class, ids(there.values()))
                .map((row, _) -> new ImportedRow.Standing(row.getLong("id"), row.getLong("thread_id"), row.getLong("parent"), row.getInt("depth"))).forEach(one -> found.put(one.id(), one)));
        var standing = new HashMap<String, ImportedRow.Standing>();
        there.forEach((key, id) -> {
            var one = found.get(id.value());
            if (one != null) {
                standing.put(key, one);
            }
        });
        return standing;
    }

    void add(List<ImportedRow> rows) {
        jdbi.useHandle(db -> {
            var comments = db.prepareBatch("""
                    insert into comments.comment (id, article_id, member_id, name, parent_id, thread_id, depth, state, source, html, fingerprint, posted_at, shown_at, submission)
                    overriding system value
                    values (:id, :article, :member, :name, :parent, :thread, :depth, :state, :source, :html, :fingerprint, :at, :at, :submission)
                    """);
            rows.forEach(row -> comments.bind("id", row.id()).bind("article", row.article().value()).bind("member", row.member().map(MemberId::value).orElse(null)).bind("name", row.name())
                    .bind("parent", row.standing().parent() == 0 ? null : (Long) row.standing().parent()).bind("thread", row.standing().thread()).bind("depth", row.standing().depth()).bind("state", row.state())
                    .bind("source", row.source()).bind("html", row.html()).bind("fingerprint", row.fingerprint()).bind("at", Timestamp.from(row.at())).bind("submission", row.submission()).add());
            comments.execute();
            var origins = db.prepareBatch("insert into comments.imported (comment_id, address) values (:id, :address)");
            rows.forEach(row -> origins.bind("id", row.id()).bind("address", row.address().map(EmailAddress::value).orElse("")).add());
            origins.execute();
        });
    }

    /// Counts what is visible in an article's discussion anew.
    void count(ArticleId article) {
        jdbi.useHandle(db -> {
            var all = db.createQuery("select id, coalesce(parent_id, 0) as parent, state = 'VISIBLE' as visible, replies from comments.comment where article_id = :article order by id")
                    .bind("article", article.value()).map((row, _) -> new Counted(row.getLong("id"), row.getLong("parent"), row.getBoolean("visible"), row.getInt("replies"))).list();
            var batch = db.prepareBatch("update comments.comment set replies = :below where id = :id");
            Counted.changed(all).forEach((id, below) -> batch.bind("id", id).bind("below", below).add());
            batch.execute();
            db.createUpdate("update comments.discussion set visible = :visible, newest_id = :newest, version = version + 1 where article_id = :article").bind("article", article.value())
                    .bind("visible", all.stream().filter(Counted::visible).count()).bind("newest", all.stream().filter(Counted::visible).mapToLong(Counted::id).max().orElse(0)).execute();
        });
    }

    List<String> builtOn(Collection<ArticleId> articles, Collection<CommentId> comments) {
        return jdbi.withHandle(db -> db.createQuery("""
                select count(*) || case when count(*) = 1 then ' comment was' else ' comments were' end || ' written under article ' || article_id
                  from comments.comment c
                 where (article_id = any(:articles) or parent_id = any(:comments)) and not exists (select from comments.imported i where i.comment_id = c.id)
                 group by article_id order by article_id
                """).bindArray("articles", Long.class, articles.stream().map(ArticleId::value).toArray()).bindArray("comments", Long.class, ids(comments)).mapTo(String.class).list());
    }

    /// @return the articles under which they stood
    List<ArticleId> remove(Collection<CommentId> comments) {
        return jdbi.withHandle(db -> db.createQuery("""
                with gone as (delete from comments.comment where id = any(:ids) returning article_id)
                select distinct article_id from gone order by article_id
                """).bindArray("ids", Long.class, ids(comments)).mapTo(Long.class).map(ArticleId::new).list());
    }

    /// Gives comments that came from an address to the member whose it is.
    ///
    /// @return the articles under which they stand
    List<ArticleId> claim(EmailAddress address, MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("""
                with theirs as (
                    update comments.comment set member_id = :member
                     where member_id is null and id in (select comment_id from comments.imported where address = :address) returning article_id)
                select distinct article_id from theirs
                """).bind("member", member.value()).bind("address", address.value()).mapTo(Long.class).map(ArticleId::new).list());
    }

    private static Object[] ids(Collection<CommentId> ids) {
        return ids.stream().map(CommentId::value).toArray();
    }
}
