package org.broadtape.members.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Before;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.roster.segments.Segment;
import org.broadtape.members.roster.segments.SegmentSql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

@ApplicationScoped
class RosterStore {

    /// How long a count may take before the estimate is good enough, in milliseconds.
    private static final int COUNTING = 120;
    private static final int LISTING = 3_000;
    private static final String CANCELED = "57014";
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
    private static final String COLUMNS = "m.id, m.address, m.name, m.state, case when m.tier_until <= :now then members.tier_at(m.id, :now) else m.tier end as tier, m.joined_at, m.seen_on, "
            + "m.source, m.labels, m.picture";

    private final Jdbi jdbi;

    RosterStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Member> list(Segment segment, Before before, int most, Instant now) {
        var sql = new SegmentSql();
        var query = "select " + COLUMNS + " from members.member m where (m.joined_at, m.id) < (:joined, :id) and " + sql.condition(segment)
                + " order by m.joined_at desc, m.id desc limit :most";
        return within(LISTING, db -> db.createQuery(query).bindMap(sql.values()).bind("joined", Timestamp.from(before.at())).bind("id", before.id()).bind("most", most)
                .bind("now", Timestamp.from(now)).map((row, _) -> member(row)).list())
                .orElseThrow(() -> new Refused("Finding these takes too long. Narrow the filter, by a tier, a day or how an address begins"));
    }

    Counted count(Segment segment) {
        var sql = new SegmentSql();
        var from = " from members.member m where " + sql.condition(segment);
        return within(COUNTING, db -> db.createQuery("select count(*)" + from).bindMap(sql.values()).mapTo(Long.class).one()).map(count -> new Counted(count, true))
                .orElseGet(() -> new Counted(jdbi.withHandle(db -> db.createQuery("explain select 1" + from).bindMap(sql.values()).mapTo(String.class).list()).stream()
                        .map(ROWS::matcher).filter(java.util.regex.Matcher::find).map(rows -> Long.parseLong(rows.group(1))).findFirst().orElse(0L), false));
    }

    /// Empty where it took longer; the transaction goes on.
    private <T> Optional<T> within(int milliseconds, Function<Handle, T> query) {
        return jdbi.withHandle(db -> {
            db.execute("savepoint searching");
            db.execute("set local statement_timeout = " + milliseconds);
            try {
                var found = query.apply(db);
                db.execute("set local statement_timeout = 0");
                db.execute("release savepoint searching");
                return Optional.of(found);
            } catch (UnableToExecuteStatementException failed) {
                if (failed.getCause() instanceof SQLException cause && CANCELED.equals(cause.getSQLState())) {
                    db.execute("rollback to savepoint searching");
                    return Optional.empty();
                }
                throw failed;
            }
        });
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(new MemberId(row.getLong("id")), Optional.ofNullable(row.getString("address")).map(EmailAddress::new), row.getString("name"),
                Member.State.valueOf(row.getString("state")), new Slug(row.getString("tier")), row.getTimestamp("joined_at").toInstant(),
                Optional.ofNullable(row.getObject("seen_on", LocalDate.class)), row.getString("source"), List.of((String[]) row.getArray("labels").getArray()),
                row.getString("picture"));
    }
}
