package org.broadtape.comments.moderation.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

@ApplicationScoped
class TransparencyStore {

    private final Jdbi jdbi;

    TransparencyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// As [Month] has them.
    record Decided(int held, int byRule, int byPerson, int shown) {

        static final Decided NOTHING = new Decided(0, 0, 0, 0);
    }

    record Appealed(int made, int granted) {

        static final Appealed NOTHING = new Appealed(0, 0);
    }

    Map<YearMonth, Integer> posted(Instant since, ZoneId zone) {
        return byMonth("select MONTH(posted_at) as month, count(*) as posted from comments.comment where posted_at >= :since and member_id is not null group by 1", since, zone,
                (row, _) -> row.getInt("posted"));
    }

    Map<YearMonth, Decided> decided(Instant since, ZoneId zone) {
        return byMonth("""
                select MONTH(at) as month,
                       count(distinct comment_id) filter (where member_id is null and what = 'HELD') as held,
                       count(distinct comment_id) filter (where member_id is null and what = 'REJECTED') as by_rule,
                       count(distinct comment_id) filter (where member_id is not null and what = 'REJECTED' and not undone) as by_person,
                       count(distinct comment_id) filter (where member_id is not null and what = 'APPROVED' and not undone) as shown
                  from comments.decision where at >= :since group by 1
                """, since, zone, (row, _) -> new Decided(row.getInt("held"), row.getInt("by_rule"), row.getInt("by_person"), row.getInt("shown")));
    }

    Map<YearMonth, Integer> reports(Instant since, ZoneId zone) {
        return byMonth("select MONTH(at) as month, count(*) as reports from comments.report where at >= :since group by 1", since, zone, (row, _) -> row.getInt("reports"));
    }

    Map<YearMonth, Appealed> appeals(Instant since, ZoneId zone) {
        return byMonth("select MONTH(at) as month, count(*) as made, count(*) filter (where granted) as granted from comments.appeal where at >= :since group by 1", since, zone,
                (row, _) -> new Appealed(row.getInt("made"), row.getInt("granted")));
    }

    Map<YearMonth, Duration> waits(Instant since, ZoneId zone) {
        return byMonth("""
                select MONTH(held.at) as month, percentile_cont(0.5) within group (order by extract(epoch from decided.at - held.at)) as wait
                  from (select comment_id, min(at) as at from comments.decision where member_id is null and what = 'HELD' and at >= :since group by comment_id) held
                 cross join lateral (select at from comments.decision d where d.comment_id = held.comment_id and d.member_id is not null and d.what in ('APPROVED', 'REJECTED')
                     and d.at >= held.at order by d.id limit 1) decided
                 group by 1
                """, since, zone, (row, _) -> Duration.ofSeconds(row.getLong("wait")));
    }

    List<Cause> causes(Instant since) {
        return jdbi.withHandle(db -> db.createQuery("""
                select name, count(distinct comment_id) filter (where what = 'HELD') as held, count(distinct comment_id) filter (where what = 'REJECTED') as rejected
                  from comments.decision where member_id is null and what in ('HELD', 'REJECTED') and at >= :since group by name
                """).bind("since", Timestamp.from(since)).map((row, _) -> new Cause(row.getString("name"), row.getInt("held"), row.getInt("rejected"))).list());
    }

    Notices notices(Instant since) {
        return jdbi.withHandle(db -> db.createQuery("""
                select count(*) as received, count(*) filter (where outcome = 'REMOVED') as removed, count(*) filter (where outcome = 'LEFT') as kept,
                       percentile_cont(0.5) within group (order by extract(epoch from decided_at - at)) filter (where decided_at is not null) as wait
                  from comments.report where kind = 'ILLEGAL' and at >= :since
                """).bind("since", Timestamp.from(since)).map((row, _) -> new Notices(row.getInt("received"), row.getInt("removed"), row.getInt("kept"), wait(row))).one());
    }

    private static Optional<Duration> wait(ResultSet row) throws SQLException {
        var seconds = row.getLong("wait");
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /// @param sql in which `MONTH(x)` is the first day of an instant's month in the zone
    private <T> Map<YearMonth, T> byMonth(String sql, Instant since, ZoneId zone, RowMapper<T> value) {
        return jdbi.withHandle(db -> db.createQuery(sql.replaceAll("MONTH\\(([a-z_.]+)\\)", "date_trunc('month', $1 at time zone :zone)::date"))
                .bind("since", Timestamp.from(since)).bind("zone", zone.getId())
                .map((row, context) -> Map.entry(YearMonth.from(row.getDate("month").toLocalDate()), value.map(row, context))).list()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
