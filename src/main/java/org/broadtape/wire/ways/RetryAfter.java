package org.broadtape.wire.ways;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// When a server wants to be asked again (RFC 9110, 10.2.3): seconds or a date, never longer than a day.
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {
    }

    /// The instant that the header names; empty where it names none that can be read.
    static Optional<Instant> read(String header, Instant now) {
        if (header.matches("\\d{1,9}")) {
            return Optional.of(bounded(now.plusSeconds(Long.parseLong(header)), now));
        }
        try {
            return Optional.of(bounded(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(), now));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant bounded(Instant at, Instant now) {
        return at.isBefore(now) ? now : at.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : at;
    }
}
