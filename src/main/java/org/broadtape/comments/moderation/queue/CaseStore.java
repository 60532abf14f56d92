package org.broadtape.comments.moderation.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;
import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Decision;
import org.broadtape.comments.moderation.DecisionRow;
import org.broadtape.comments.moderation.queue.Case.Parent;
import org.broadtape.comments.moderation.queue.Queue.Counts;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class CaseStore {

    private static final String COLUMNS = """
            select c.id, c.article_id, c.member_id, c.name, c.parent_id, c.state, c.html, c.posted_at, c.edited_at,
                   exists (select from comments.discussion d where d.article_id = c.article_id and d.closed_at is not null) as closed,
                   exists (select from comments.discussion d where d.article_id = c.article_id and d.pinned_id = c.id) as pinned,
            """;
    /// Open reports by comment, as far as they reach the number or say that it is illegal.
    private static final String REPORTED = """
            select r.comment_id, min(r.id) as first from comments.report r where r.decided_at is null
             group by r.comment_id having count(distinct r.member_id) >= %d or bool_or(r.kind = 'ILLEGAL')
            """;

    private final Jdbi jdbi;

    CaseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A comment of the list; the place is what the list goes on behind.
    record Row(CommentId id, ArticleId article, Optional<MemberId> member, String name, Optional<Long> parent, State state, String html, Instant postedAt, Optional<Instant> editedAt, boolean closed,
            boolean pinned, long place) {
    }

    /// In the order of their numbers.
    List<Row> rows(Collection<CommentId> ids) {
        return jdbi.withHandle(db -> db.createQuery(COLUMNS + "c.id as place from comments.comment c where c.id = any(:ids) order by c.id")
                .bindArray("ids", Long.class, ids.stream().map(CommentId::value).toArray()).map((row, _) -> row(row)).list());
    }

    List<Row> rows(View view, Optional<Long> from, int threshold, int most) {
        var wanted = COLUMNS + switch (view) {
            case HELD -> "c.id as place from comments.comment c where c.state = 'HELD' and c.id > :from order by c.id";
            case REPORTED -> "r.first as place from (" + REPORTED.formatted(threshold) + ") r join comments.comment c on c.id = r.comment_id where c.state in ('VISIBLE', 'HELD') and r.first > :from"
                    + " order by r.first";
            case APPEALED -> "c.id as place from comments.appeal a join comments.comment c on c.id = a.comment_id where a.decided_at is null and c.id > :from order by c.id";
            case REJECTED -> "c.id as place from comments.comment c where c.state = 'REJECTED' and c.id < :from order by c.id desc";
            case ALL -> "c.id as place from comments.comment c where c.id < :from order by c.id desc";
        };
        var down = view == View.REJECTED || view == View.ALL;
        return jdbi.withHandle(db -> db.createQuery(wanted + " limit " + most).bind("from", from.orElse(down ? Long.MAX_VALUE : 0L)).map((row, _) -> row(row)).list());
    }

    Counts counts(int threshold, int most) {
        return jdbi.withHandle(db -> db.createQuery("""
                select (select count(*) from (select from comments.comment where state = 'HELD' limit %1$d) held) as held,
                       (select count(*) from (select from (%2$s) r join comments.comment c on c.id = r.comment_id where c.state in ('VISIBLE', 'HELD') limit %1$d) reported) as reported,
                       (select count(*) from (select from comments.appeal where decided_at is null limit %1$d) appealed) as appealed
                """.formatted(most, REPORTED.formatted(threshold)))
                .map((row, _) -> new Counts(row.getInt("held"), row.getInt("reported"), row.getInt("appealed"))).one());
    }

    /// By comment, the oldest first.
    Map<Long, List<Decision>> decisions(List<Long> comments) {
        return jdbi.withHandle(db -> db.createQuery("select " + DecisionRow.COLUMNS + " from comments.decision where comment_id = any(:ids) order by id").bind("ids", comments.toArray(Long[]::new))
                .map((row, _) -> DecisionRow.read(row)).list()).stream().collect(Collectors.groupingBy(decision -> decision.comment().value()));
    }

    Map<Long, Parent> parents(List<Long> ids) {
        return jdbi.withHandle(db -> db.createQuery("select id, member_id, name, source, state from comments.comment where id = any(:ids)").bind("ids", ids.toArray(Long[]::new))
                .map((row, _) -> new Parent(new CommentId(row.getLong("id")), member(row), row.getString("name"), row.getString("source"), State.valueOf(row.getString("state")))).list())
                .stream().collect(Collectors.toMap(parent -> parent.id().value(), Function.identity()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new CommentId(row.getLong("id")), new ArticleId(row.getLong("article_id")), member(row), row.getString("name"),
                Optional.ofNullable(row.getObject("parent_id", Long.class)), State.valueOf(row.getString("state")), row.getString("html"), row.getTimestamp("posted_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("edited_at")).map(Timestamp::toInstant), row.getBoolean("closed"), row.getBoolean("pinned"), row.getLong("place"));
    }

    private static Optional<MemberId> member(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("member_id", Long.class)).map(MemberId::new);
    }
}
