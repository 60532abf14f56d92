package org.broadtape.instruments.markets;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

/// When markets are open, as it is written. Each answers with a number for each row: 0 where it stood there already.
@ApplicationScoped
class CalendarWriteStore {

    private final Jdbi jdbi;

    CalendarWriteStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Puts these in the place of those of the same market, day and weekdays.
    int[] put(Map<String, ? extends Collection<Hours>> hours) {
        return jdbi.withHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into instruments.trading_hours as h (mic, valid_from, days, zone, opens, closes, break_from, break_until)
                    values (:mic, :from, cast(:days as int[]), :zone, :opens, :closes, :rest, :until)
                    on conflict (mic, valid_from, days) do update
                       set zone = excluded.zone, opens = excluded.opens, closes = excluded.closes, break_from = excluded.break_from, break_until = excluded.break_until
                     where (h.zone, h.opens, h.closes, h.break_from, h.break_until)
                           is distinct from (excluded.zone, excluded.opens, excluded.closes, excluded.break_from, excluded.break_until)
                    """);
            hours.forEach((mic, all) -> all.forEach(one -> batch.bind("mic", mic).bind("from", one.from())
                    .bind("days", one.days().stream().sorted().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining(",", "{", "}")))
                    .bind("zone", one.zone().getId()).bind("opens", one.times().opens()).bind("closes", one.times().closes())
                    .bind("rest", one.times().rest().map(Hours.Times.Rest::from).orElse(null)).bind("until", one.times().rest().map(Hours.Times.Rest::until).orElse(null)).add()));
            return batch.size() == 0 ? new int[0] : batch.execute();
        });
    }

    /// The same for days that differ.
    int[] special(Map<String, Map<LocalDate, Hours.Special>> days) {
        return jdbi.withHandle(db -> {
            var batch = db.prepareBatch("""
                    insert into instruments.trading_day as d (mic, day, name, opens, closes, break_from, break_until)
                    values (:mic, :day, :name, :opens, :closes, :rest, :until)
                    on conflict (mic, day) do update
                       set name = excluded.name, opens = excluded.opens, closes = excluded.closes, break_from = excluded.break_from, break_until = excluded.break_until
                     where (d.name, d.opens, d.closes, d.break_from, d.break_until)
                           is distinct from (excluded.name, excluded.opens, excluded.closes, excluded.break_from, excluded.break_until)
                    """);
            days.forEach((mic, all) -> all.forEach((day, one) -> batch.bind("mic", mic).bind("day", day).bind("name", one.name())
                    .bind("opens", one.times().map(Hours.Times::opens).orElse(null)).bind("closes", one.times().map(Hours.Times::closes).orElse(null))
                    .bind("rest", one.times().flatMap(Hours.Times::rest).map(Hours.Times.Rest::from).orElse(null))
                    .bind("until", one.times().flatMap(Hours.Times::rest).map(Hours.Times.Rest::until).orElse(null)).add()));
            return batch.size() == 0 ? new int[0] : batch.execute();
        });
    }

    /// Puts these sessions in the place of all between the first and the last of them.
    int[] sessions(String mic, NavigableMap<LocalDate, Session> sessions) {
        return jdbi.withHandle(db -> {
            db.createUpdate("delete from instruments.trading_session where mic = :mic and day between :first and :last and not day::text = any(:days)").bind("mic", mic)
                    .bind("first", sessions.firstKey()).bind("last", sessions.lastKey()).bindArray("days", String.class, sessions.keySet().stream().map(LocalDate::toString).toList()).execute();
            var batch = db.prepareBatch("""
                    insert into instruments.trading_session as s (mic, day, opens, closes, break_from, break_until)
                    values (:mic, :day, :opens, :closes, :rest, :until)
                    on conflict (mic, day) do update
                       set opens = excluded.opens, closes = excluded.closes, break_from = excluded.break_from, break_until = excluded.break_until
                     where (s.opens, s.closes, s.break_from, s.break_until) is distinct from (excluded.opens, excluded.closes, excluded.break_from, excluded.break_until)
                    """);
            sessions.values().forEach(one -> batch.bind("mic", mic).bind("day", one.day()).bind("opens", Timestamp.from(one.opens())).bind("closes", Timestamp.from(one.closes()))
                    .bind("rest", one.pause().map(Session.Pause::from).map(Timestamp::from).orElse(null))
                    .bind("until", one.pause().map(Session.Pause::until).map(Timestamp::from).orElse(null)).add());
            return batch.execute();
        });
    }
}
