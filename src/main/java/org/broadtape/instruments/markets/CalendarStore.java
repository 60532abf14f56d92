package org.broadtape.instruments.markets;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// When markets are open, as it was imported.
@ApplicationScoped
class CalendarStore {

    private final Jdbi jdbi;

    CalendarStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The market's own calendar, or that of whose segment it is.
    TradingCalendar of(String mic) {
        return jdbi.withHandle(db -> {
            var own = read(db, mic);
            return own.isUnknown() ? db.createQuery("select operating_mic from instruments.market where mic = :mic and operating_mic <> mic").bind("mic", mic).mapTo(String.class).findOne()
                    .map(operator -> read(db, operator)).orElse(own) : own;
        });
    }

    private static TradingCalendar read(Handle db, String mic) {
        return new TradingCalendar(hours(db, mic), days(db, mic), sessions(db, mic));
    }

    private static List<Hours> hours(Handle db, String mic) {
        return db.createQuery("select valid_from, days, zone, opens, closes, break_from, break_until from instruments.trading_hours where mic = :mic order by valid_from, days")
                .bind("mic", mic).map((row, _) -> new Hours(row.getObject("valid_from", LocalDate.class), weekdays(row.getArray("days")), ZoneId.of(row.getString("zone")), times(row)))
                .list();
    }

    private static Set<DayOfWeek> weekdays(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray()).map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Hours.Times times(ResultSet row) throws SQLException {
        var from = Optional.ofNullable(row.getObject("break_from", LocalTime.class));
        var until = Optional.ofNullable(row.getObject("break_until", LocalTime.class));
        return new Hours.Times(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class),
                from.flatMap(begin -> until.map(end -> new Hours.Times.Rest(begin, end))));
    }

    private static Map<LocalDate, Hours.Special> days(Handle db, String mic) {
        var days = new HashMap<LocalDate, Hours.Special>();
        db.createQuery("select day, name, opens, closes, break_from, break_until from instruments.trading_day where mic = :mic").bind("mic", mic)
                .map((row, _) -> days.put(row.getObject("day", LocalDate.class),
                        new Hours.Special(row.getString("name"), row.getObject("opens") == null ? Optional.empty() : Optional.of(times(row)))))
                .list();
        return Map.copyOf(days);
    }

    private static NavigableMap<LocalDate, Session> sessions(Handle db, String mic) {
        var sessions = new TreeMap<LocalDate, Session>();
        db.createQuery("select day, opens, closes, break_from, break_until from instruments.trading_session where mic = :mic").bind("mic", mic)
                .map((row, _) -> {
                    var from = Optional.ofNullable(row.getTimestamp("break_from")).map(Timestamp::toInstant);
                    var until = Optional.ofNullable(row.getTimestamp("break_until")).map(Timestamp::toInstant);
                    return new Session(row.getObject("day", LocalDate.class), row.getTimestamp("opens").toInstant(), row.getTimestamp("closes").toInstant(),
                            from.flatMap(begin -> until.map(end -> new Session.Pause(begin, end))));
                }).list().forEach(session -> sessions.put(session.day(), session));
        return sessions;
    }
}
