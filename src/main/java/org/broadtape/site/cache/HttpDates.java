package org.broadtape.site.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// Dates in headers, as RFC 9110 writes them.
final class HttpDates {

    private HttpDates() {
    }

    /// False also where one of them is no date.
    static boolean notBefore(String date, String other) {
        try {
            return !parse(date).isBefore(parse(other));
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static Instant parse(String date) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }
}
