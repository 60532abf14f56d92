package org.broadtape.comments.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

/// What members are to be told of, and in which letter.
@ApplicationScoped
class NewsStore {

    private final Jdbi jdbi;

    NewsStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A visible comment, as its followers are told of it.
    ///
    /// @param author absent for an imported reader, who has a name
    /// @param answers who wrote the comment that it answers
    record Said(long comment, ArticleId article, long thread, Optional<MemberId> author, String name, Optional<MemberId> answers, String source, Instant at) {
    }

    /// A mail that is to be made.
    record Posted(long id, MemberId member) {
    }

    private static final String SAID = """
            select c.id, c.article_id, c.thread_id, c.member_id, c.name, p.member_id as answers, c.source, c.posted_at
              from comments.comment c left join comments.comment p on p.id = c.parent_id
            """;

    Optional<Said> said(long comment) {
        return jdbi.withHandle(db -> db.createQuery(SAID + " where c.id = :id and c.state = 'VISIBLE'").bind("id", comment).map((row, _) -> said(row)).findOne());
    }

    /// Notes the comment for those who follow it, but its author.
    ///
    /// @return those for whom it is new
    List<MemberId> note(Said said, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into comments.news (member_id, comment_id, at)
                select distinct f.member_id, :comment, :at::timestamptz
                  from comments.following f
                 where f.article_id = :article and f.thread_id in (0, :thread) and f.muted_at is null and f.member_id <> :author
                   and not exists (select from comments.following m where m.member_id = f.member_id and m.article_id = :article and m.thread_id = :thread and m.muted_at is not null)
                on conflict do nothing
                returning member_id
                """).bind("comment", said.comment()).bind("at", Timestamp.from(at)).bind("article", said.article().value()).bind("thread", said.thread())
                .bind("author", said.author().map(MemberId::value).orElse(0L)).mapTo(Long.class).map(MemberId::new).list());
    }

    /// When each of them was told last, as far as that is later than an instant.
    Map<MemberId, Instant> toldSince(Collection<MemberId> members, Instant since) {
        return jdbi.withHandle(db -> db.createQuery("select member_id, max(at) as at from comments.letter where member_id = any(:members) and at > :since group by member_id")
                .bindArray("members", Long.class, ids(members)).bind("since", Timestamp.from(since))
                .map((row, _) -> Map.entry(new MemberId(row.getLong("member_id")), row.getTimestamp("at").toInstant())).list())
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A letter for each of them, about all that waits for them.
    List<Posted> letters(Collection<MemberId> members, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                with waiting as (select distinct member_id from comments.news where member_id = any(:members) and letter_id is null),
                     letter as (insert into comments.letter (member_id, at) select member_id, :at from waiting returning id, member_id),
                     taken as (update comments.news n set letter_id = l.id from letter l where n.member_id = l.member_id and n.letter_id is null)
                select id, member_id from letter order by id
                """).bindArray("members", Long.class, ids(members)).bind("at", Timestamp.from(at))
                .map((row, _) -> new Posted(row.getLong("id"), new MemberId(row.getLong("member_id")))).list());
    }

    /// Nobody is told of it after all.
    void drop(Collection<MemberId> members) {
        jdbi.useHandle(db -> db.createUpdate("delete from comments.news where member_id = any(:members) and letter_id is null").bindArray("members", Long.class, ids(members)).execute());
    }

    /// What of the letter is visible now, and in no thread that its member has muted; the oldest first.
    List<Said> in(long letter) {
        return jdbi.withHandle(db -> db.createQuery(SAID + """
                  join comments.news n on n.comment_id = c.id
                 where n.letter_id = :letter and c.state = 'VISIBLE'
                   and not exists (select from comments.following m where m.member_id = n.member_id and m.article_id = c.article_id and m.thread_id = c.thread_id and m.muted_at is not null)
                   and exists (select from comments.following f where f.member_id = n.member_id and f.article_id = c.article_id and f.thread_id in (0, c.thread_id) and f.muted_at is null)
                 order by c.id
                """).bind("letter", letter).map((row, _) -> said(row)).list());
    }

    /// How many letters were forgotten.
    int forgetBefore(Instant before) {
        return jdbi.withHandle(db -> db.createUpdate("delete from comments.letter where at < :before").bind("before", Timestamp.from(before)).execute());
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(row.getLong("id"), new ArticleId(row.getLong("article_id")), row.getLong("thread_id"), member(row, "member_id"), row.getString("name"), member(row, "answers"),
                row.getString("source"), row.getTimestamp("posted_at").toInstant());
    }

    private static Optional<MemberId> member(ResultSet row, String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new MemberId(id));
    }

    private static Object[] ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray();
    }
}
