package org.broadtape.instruments.announcements.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When an announcement was made.
///
/// @param day   by the clock of its source
/// @param timed whether the time of the day was said; otherwise `at` is when the day began
public record When(Instant at, LocalDate day, boolean timed) {

    static When of(LocalDate day, ZoneId zone) {
        return new When(day.atStartOfDay(zone).toInstant(), day, false);
    }

    static When of(LocalDateTime local, ZoneId zone) {
        return new When(local.atZone(zone).toInstant(), local.toLocalDate(), true);
    }

    static When of(Instant at, ZoneId zone) {
        return new When(at, LocalDate.ofInstant(at, zone), true);
    }
}
