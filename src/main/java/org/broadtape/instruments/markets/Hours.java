package org.broadtape.instruments.markets;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// When a market is open from a day on, on some days of the week, by its own clock.
record Hours(LocalDate from, Set<DayOfWeek> days, ZoneId zone, Times times) {

    Hours {
        days = Set.copyOf(days);
    }

    /// Times of a day by the market's own clock.
    ///
    /// @param closes before `opens` where that is on the next day
    record Times(LocalTime opens, LocalTime closes, Optional<Rest> rest) {

        record Rest(LocalTime from, LocalTime until) {
        }

        /// A time that the clock passes over when it is put forward is one later by as much; one that comes twice is the first.
        Session on(LocalDate day, ZoneId zone) {
            var end = closes.isAfter(opens) ? day : day.plusDays(1);
            return new Session(day, day.atTime(opens).atZone(zone).toInstant(), end.atTime(closes).atZone(zone).toInstant(),
                    rest.map(one -> new Session.Pause(day.atTime(one.from()).atZone(zone).toInstant(), day.atTime(one.until()).atZone(zone).toInstant())));
        }
    }

    /// A day that differs.
    ///
    /// @param times absent where the market is closed
    record Special(String name, Optional<Times> times) {
    }
}
