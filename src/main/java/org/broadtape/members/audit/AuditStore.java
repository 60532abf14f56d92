package org.broadtape.members.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

@ApplicationScoped
class AuditStore {

    private final Jdbi jdbi;

    AuditStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Instant at, Optional<MemberId> actor, String name, String what, String subject, String detail, String network) {
        jdbi.useHandle(db -> db.createUpdate("""
                insert into members.audit (at, actor, name, what, subject, detail, network)
                values (:at, :actor, :name, :what, :subject, :detail, :network)
                """)
                .bind("at", Timestamp.from(at)).bind("actor", actor.map(MemberId::value).orElse(null)).bind("name", name)
                .bind("what", what).bind("subject", subject).bind("detail", detail).bind("network", network)
                .execute());
    }

    List<AuditEntry> find(AuditFilter filter, long before, int most) {
        var named = filter.number().isPresent();
        var wanted = "select id, at, actor, name, what, subject, detail, network from members.audit where id < :before"
                + (filter.actor().isEmpty() ? "" : named ? " and actor = :number" : " and name = :actor")
                + (filter.what().isEmpty() ? "" : " and what = :what")
                + (filter.subject().isEmpty() ? "" : " and subject = :subject")
                + (filter.from().isEmpty() ? "" : " and at >= :from")
                + (filter.before().isEmpty() ? "" : " and at < :until")
                + " order by id desc limit :most";
        return jdbi.withHandle(db -> db.createQuery(wanted)
                .bind("before", before).bind("most", most).bind("number", filter.number().orElse(0L)).bind("actor", filter.actor()).bind("what", filter.what())
                .bind("subject", filter.subject()).bind("from", filter.from().map(Timestamp::from).orElse(null)).bind("until", filter.before().map(Timestamp::from).orElse(null))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .map((row, _) -> entry(row)).list());
    }

    /// Walks from word to word in the index, since the log is long and the words are few.
    List<String> words() {
        return jdbi.withHandle(db -> db.createQuery("""
                with recursive word as (
                    select min(what) as what from members.audit
                     union all
                    select (select min(a.what) from members.audit a where a.what > word.what) from word where word.what is not null)
                select what from word where what is not null
                """).mapTo(String.class).list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), Optional.ofNullable(row.getObject("actor", Long.class)).map(MemberId::new),
                row.getString("name"), row.getString("what"), row.getString("subject"), row.getString("detail"), row.getString("network"));
    }
}
