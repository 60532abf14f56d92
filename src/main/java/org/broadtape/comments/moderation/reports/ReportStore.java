package org.broadtape.comments.moderation.reports;

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

import org.broadtape.comments.CommentId;
import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ReportStore {

    private static final String COLUMNS = "id, comment_id, member_id, kind, words, name, address, at, outcome, reason";

    private final Jdbi jdbi;

    ReportStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Empty where the member said the same before.
    Optional<Long> add(CommentId comment, Reporting reporting, Instant at) {
        return jdbi.withHandle(db -> db.createQuery("""
                insert into comments.report (comment_id, member_id, kind, words, name, address, at) values (:comment, :member, :kind, :words, :name, :address, :at)
                on conflict (comment_id, member_id, kind) do nothing returning id
                """)
                .bind("comment", comment.value()).bind("member", reporting.member().map(MemberId::value).orElse(null)).bind("kind", reporting.kind()).bind("words", reporting.words())
                .bind("name", reporting.name()).bind("address", reporting.address()).bind("at", Timestamp.from(at)).mapTo(Long.class).findOne());
    }

    Optional<Report> find(long id) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.report where id = :id").bind("id", id).map((row, _) -> report(row)).findOne());
    }

    Map<Long, List<Report>> openOn(Collection<Long> comments) {
        return jdbi.withHandle(db -> db.createQuery("select " + COLUMNS + " from comments.report where comment_id = any(:ids) and decided_at is null order by id")
                .bind("ids", comments.toArray(Long[]::new)).map((row, _) -> report(row)).list()).stream().collect(Collectors.groupingBy(report -> report.comment().value()));
    }

    /// Members whose reports about the comment are open.
    int reporters(CommentId comment) {
        return jdbi.withHandle(db -> db.createQuery("select count(distinct member_id) from comments.report where comment_id = :comment and decided_at is null").bind("comment", comment.value())
                .mapTo(Integer.class).one());
    }

    /// Settles what is open about the comment, and says what that was.
    List<Report> settle(CommentId comment, Instant at, String by, String outcome, String reason) {
        return jdbi.withHandle(db -> db.createQuery("update comments.report set decided_at = :at, decided_by = :by, outcome = :outcome, reason = :reason"
                + " where comment_id = :comment and decided_at is null returning " + COLUMNS)
                .bind("at", Timestamp.from(at)).bind("by", by).bind("outcome", outcome).bind("reason", reason).bind("comment", comment.value()).map((row, _) -> report(row)).list());
    }

    /// Opens again what was settled at that instant.
    void reopen(CommentId comment, Instant settled) {
        jdbi.useHandle(db -> db.createUpdate("update comments.report set decided_at = null, decided_by = '', outcome = '', reason = '' where comment_id = :comment and decided_at = :settled")
                .bind("comment", comment.value()).bind("settled", Timestamp.from(settled)).execute());
    }

    /// Empty where nobody sees it.
    Optional<Shown> shown(CommentId comment) {
        return jdbi.withHandle(db -> db.createQuery("select article_id, member_id, html from comments.comment where id = :id and state = 'VISIBLE'").bind("id", comment.value())
                .map((row, _) -> new Shown(row.getLong("article_id"), Optional.ofNullable(row.getObject("member_id", Long.class)).map(MemberId::new), row.getString("html"))).findOne());
    }

    /// A visible comment, as far as a report needs it.
    record Shown(long article, Optional<MemberId> member, String html) {
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(row.getLong("id"), new CommentId(row.getLong("comment_id")), Optional.ofNullable(row.getObject("member_id", Long.class)).map(MemberId::new),
                Kind.valueOf(row.getString("kind")), row.getString("words"), row.getString("name"), row.getString("address"), row.getTimestamp("at").toInstant(), row.getString("outcome"),
                row.getString("reason"));
    }
}
