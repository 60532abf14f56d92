package org.broadtape.comments;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.broadtape.articles.ArticleId;
import org.broadtape.jobs.Event;
import org.broadtape.jobs.Events;
import org.broadtape.members.MemberId;
import org.broadtape.members.StaffSession;
import org.broadtape.members.Viewer;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.Tiers;
import org.jdbi.v3.core.Jdbi;

/// Comments as the database has them, for tests of what follows from them.
public final class Said {

    private Said() {
    }

    /// A visible comment at the top.
    public static long under(ArticleId article, MemberId by, String text) {
        return row(article, by, 0, "VISIBLE", text);
    }

    public static long inAnswerTo(long parent, ArticleId article, MemberId by, String text) {
        return row(article, by, parent, "VISIBLE", text);
    }

    public static long held(ArticleId article, MemberId by, String text) {
        return row(article, by, 0, "HELD", text);
    }

    /// As a reader of every tier sends it: judged, and kept with the reasons.
    public static Posting by(StaffSession writer, ArticleId article, String text) {
        var session = bean(Sessions.class).of(writer.token()).orElseThrow();
        var viewer = new Viewer.Reader(session.member(), bean(Tiers.class).all().stream().map(Tier::slug).collect(Collectors.toSet()), Optional.empty());
        return bean(Comments.class).post(article, Optional.empty(), new Speaker(session, viewer, "127.0.0.1"), text, Position.UNSAID, UUID.randomUUID());
    }

    /// It becomes visible, and its event goes out.
    public static void shown(long comment, ArticleId article) {
        becomes(comment, "VISIBLE", new CommentShown(comment, article.value()));
    }

    public static void hidden(long comment, ArticleId article) {
        becomes(comment, "REJECTED", new CommentHidden(comment, article.value()));
    }

    private static void becomes(long comment, String state, Event event) {
        QuarkusTransaction.requiringNew().run(() -> {
            bean(Jdbi.class).useHandle(db -> {
                db.execute("update comments.comment set state = ? where id = ?", state, comment);
                db.execute("update comments.discussion set version = version + 1 where article_id = (select article_id from comments.comment where id = ?)", comment);
            });
            bean(Events.class).publish(event);
        });
    }

    private static long row(ArticleId article, MemberId by, long parent, String state, String text) {
        return bean(Jdbi.class).withHandle(db -> {
            db.execute("insert into comments.discussion (article_id) values (?) on conflict (article_id) do update set version = comments.discussion.version + 1", article.value());
            var id = db.createQuery("select nextval(pg_get_serial_sequence('comments.comment', 'id'))").mapTo(Long.class).one();
            db.createUpdate("""
                    insert into comments.comment (id, article_id, member_id, parent_id, thread_id, depth, state, source, html, fingerprint, posted_at, submission)
                    overriding system value
                    values (:id, :article, :member, nullif(:parent, 0), coalesce((select thread_id from comments.comment where id = :parent), :id), case when :parent = 0 then 0 else 1 end, :state,
                            :text, '<p>' || :text || '</p>', 1, now(), :submission)
                    """).bind("id", id).bind("article", article.value()).bind("member", by.value()).bind("parent", parent).bind("state", state).bind("text", text)
                    .bind("submission", UUID.randomUUID()).execute();
            return id;
        });
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
