package org.broadtape.instruments.minutes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.jdbi.v3.core.Jdbi;

/// Prices by the minute.
@ApplicationScoped
class MinuteStore {

    private final Jdbi jdbi;

    MinuteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Map<Minutes.Key, Minute> minutes) {
        var keys = List.copyOf(minutes.keySet());
        var values = keys.stream().map(minutes::get).toList();
        jdbi.useHandle(db -> db.createUpdate("""
                insert into instruments.minute as m (instrument_id, at, open, high, low, close, volume)
                select * from unnest(:ids, cast(:times as timestamptz[]), cast(:opens as numeric[]), cast(:highs as numeric[]), cast(:lows as numeric[]),
                                     cast(:closes as numeric[]), :volumes)
                    on conflict (instrument_id, at) do update
                   set high = greatest(m.high, excluded.high), low = least(m.low, excluded.low), close = excluded.close, volume = m.volume + excluded.volume
                """)
                .bindArray("ids", Long.class, keys.stream().map(key -> key.instrument().value()).toList())
                .bindArray("times", String.class, keys.stream().map(key -> key.at().toString()).toList())
                .bindArray("opens", String.class, digits(values, Minute::open))
                .bindArray("highs", String.class, digits(values, Minute::high))
                .bindArray("lows", String.class, digits(values, Minute::low))
                .bindArray("closes", String.class, digits(values, Minute::close))
                .bindArray("volumes", Long.class, values.stream().map(Minute::volume).toList())
                .execute());
    }

    private static List<String> digits(List<Minute> minutes, Function<Minute, BigDecimal> price) {
        return minutes.stream().map(price).map(BigDecimal::toPlainString).toList();
    }

    List<Minute> of(InstrumentId instrument, Instant from, Instant until) {
        return jdbi.withHandle(db -> db.createQuery("""
                select at, open, high, low, close, volume from instruments.minute where instrument_id = :instrument and at >= :from and at < :until order by at
                """).bind("instrument", instrument.value()).bind("from", from).bind("until", until).map((row, _) -> minute(row)).list());
    }

    Map<InstrumentId, Minute> lastUntil(Collection<InstrumentId> instruments, Instant from, Instant until) {
        return jdbi.withHandle(db -> db.createQuery("""
                select i.id, m.* from unnest(:ids) as i (id) cross join lateral (
                    select at, open, high, low, close, volume from instruments.minute
                     where instrument_id = i.id and at > :from and at <= cast(:until as timestamptz) - interval '1 minute' order by at desc limit 1) m
                """).bindArray("ids", Long.class, instruments.stream().map(InstrumentId::value).toList()).bind("from", from).bind("until", until)
                .map((row, _) -> Map.entry(new InstrumentId(row.getLong("id")), minute(row))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void forget(Instant before) {
        jdbi.useHandle(db -> db.createUpdate("delete from instruments.minute where at < :before").bind("before", before).execute());
    }

    private static Minute minute(ResultSet row) throws SQLException {
        return new Minute(row.getTimestamp("at").toInstant(), row.getBigDecimal("open"), row.getBigDecimal("high"), row.getBigDecimal("low"), row.getBigDecimal("close"),
                row.getLong("volume"));
    }
}
