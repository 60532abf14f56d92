package org.broadtape.instruments.quotes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.minutes.Minute;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.jobs.Recurring;
import org.broadtape.jobs.Rhythm;
import org.jdbi.v3.core.Jdbi;

/// What held quotes said by the minute, so that nothing is lost of the time until somebody has looked. It is kept no longer than minutes are.
@ApplicationScoped
class HeldMinutes implements Recurring {

    private final Jdbi jdbi;
    private final Clock clock;

    HeldMinutes(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// @param minutes by the ids of what is held
    void add(Map<Long, Collection<Minute>> minutes) {
        var ids = new ArrayList<Long>();
        var all = new ArrayList<Minute>();
        minutes.forEach((id, its) -> its.forEach(minute -> {
            ids.add(id);
            all.add(minute);
        }));
        if (all.isEmpty()) {
            return;
        }
        jdbi.useHandle(db -> db.createUpdate("""
                insert into instruments.held_minute as m (held_id, at, open, high, low, close)
                select * from unnest(:ids, cast(:times as timestamptz[]), cast(:opens as numeric[]), cast(:highs as numeric[]), cast(:lows as numeric[]), cast(:closes as numeric[]))
                    on conflict (held_id, at) do update
                   set high = greatest(m.high, excluded.high), low = least(m.low, excluded.low), close = excluded.close
                """)
                .bindArray("ids", Long.class, ids)
                .bindArray("times", String.class, all.stream().map(minute -> minute.at().toString()).toList())
                .bindArray("opens", String.class, all.stream().map(minute -> minute.open().toPlainString()).toList())
                .bindArray("highs", String.class, all.stream().map(minute -> minute.high().toPlainString()).toList())
                .bindArray("lows", String.class, all.stream().map(minute -> minute.low().toPlainString()).toList())
                .bindArray("closes", String.class, all.stream().map(minute -> minute.close().toPlainString()).toList())
                .execute());
    }

    /// Of what is held under that id; nothing is kept of it any more.
    List<Minute> taken(long id) {
        return jdbi.withHandle(db -> db.createQuery("with gone as (delete from instruments.held_minute where held_id = :id returning at, open, high, low, close) select * from gone order by at")
                .bind("id", id).map((row, _) -> minute(row)).list());
    }

    private static Minute minute(ResultSet row) throws SQLException {
        return new Minute(row.getTimestamp("at").toInstant(), row.getBigDecimal("open"), row.getBigDecimal("high"), row.getBigDecimal("low"), row.getBigDecimal("close"), 0);
    }

    @Override
    public String name() {
        return "instruments-held-minutes";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        jdbi.useHandle(db -> db.createUpdate("delete from instruments.held_minute where at < :before").bind("before", clock.instant().minus(Minutes.KEPT)).execute());
    }
}
