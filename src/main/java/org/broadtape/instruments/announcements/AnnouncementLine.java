package org.broadtape.instruments.announcements;

import java.time.Instant;
import java.time.LocalDate;

/// An announcement as lists show it.
///
/// @param timed whether the time of the day is known; otherwise `at` is the beginning of `day`
public record AnnouncementLine(AnnouncementId id, String source, Instant at, boolean timed, LocalDate day, String issuer, String headline, Category category, boolean priceSensitive) {

    public String path() {
        return Announcement.path(id, headline);
    }
}
