package org.broadtape.instruments.markets;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Everything that is known of when one market is open. A day that differs counts before single sessions, and these before the hours of the week.
///
/// @param sessions every session from the first of these days to the last
record TradingCalendar(List<Hours> hours, Map<LocalDate, Hours.Special> days, NavigableMap<LocalDate, Session> sessions) {

    static final TradingCalendar NONE = new TradingCalendar(List.of(), Map.of(), new TreeMap<>());

    private static final int LOOKED_AHEAD = 21;

    boolean isUnknown() {
        return hours.isEmpty() && sessions.isEmpty();
    }

    /// Its clock; UTC where only single sessions are known.
    ZoneId zone() {
        return hours.isEmpty() ? ZoneOffset.UTC : hours.getLast().zone();
    }

    /// Whether it is known if the market trades on that day.
    boolean knows(LocalDate day) {
        return days.containsKey(day) || within(day) || inForce(day).findAny().isPresent();
    }

    private boolean within(LocalDate day) {
        return !sessions.isEmpty() && !day.isBefore(sessions.firstKey()) && !day.isAfter(sessions.lastKey());
    }

    /// The hours that were begun last before the day ended.
    private Stream<Hours> inForce(LocalDate day) {
        var newest = hours.stream().map(Hours::from).filter(from -> !from.isAfter(day)).max(LocalDate::compareTo);
        return hours.stream().filter(one -> newest.filter(one.from()::equals).isPresent());
    }

    /// That day's trading; empty where the market is closed, or nothing is known.
    Optional<Session> session(LocalDate day) {
        var special = days.get(day);
        if (special != null) {
            return special.times().map(times -> times.on(day, inForce(day).map(Hours::zone).findFirst().orElse(zone())));
        }
        if (within(day)) {
            return Optional.ofNullable(sessions.get(day));
        }
        return inForce(day).filter(one -> one.days().contains(DayOfWeek.from(day))).findFirst().map(one -> one.times().on(day, one.zone()));
    }

    Trading at(Instant when) {
        var today = LocalDate.ofInstant(when, zone());
        if (!knows(today)) {
            return new Trading.Unknown();
        }
        var running = around(today).filter(session -> session.holds(when)).findFirst();
        if (running.isEmpty()) {
            return new Trading.Closed(opensAfter(when, today));
        }
        var pause = running.get().pause();
        if (pause.filter(rest -> rest.holds(when)).isPresent()) {
            return new Trading.Closed(pause.map(Session.Pause::until));
        }
        return new Trading.Open(pause.map(Session.Pause::from).filter(when::isBefore).orElse(running.get().closes()));
    }

    /// A session may begin on the evening before its day, and end on the morning after.
    private Stream<Session> around(LocalDate day) {
        return Stream.of(day.minusDays(1), day, day.plusDays(1)).flatMap(one -> session(one).stream());
    }

    private Optional<Instant> opensAfter(Instant when, LocalDate today) {
        return today.minusDays(1).datesUntil(today.plusDays(LOOKED_AHEAD)).flatMap(day -> session(day).stream()).map(Session::opens).filter(when::isBefore).min(Instant::compareTo);
    }

    /// The business date to which an instant belongs: of the session that runs, or else of the one that ended last.
    Optional<LocalDate> businessDate(Instant when) {
        var today = LocalDate.ofInstant(when, zone());
        var begun = Stream.of(today.plusDays(1), today).flatMap(day -> session(day).stream()).filter(session -> !session.opens().isAfter(when)).map(Session::day).findFirst();
        return begun.or(() -> trading(today, day -> day.minusDays(1)));
    }

    /// The first trading day in that direction; empty where what is known ends before.
    Optional<LocalDate> trading(LocalDate from, UnaryOperator<LocalDate> step) {
        var day = step.apply(from);
        for (var tries = 0; tries < LOOKED_AHEAD && knows(day); tries++) {
            if (session(day).isPresent()) {
                return Optional.of(day);
            }
            day = step.apply(day);
        }
        return Optional.empty();
    }
}
