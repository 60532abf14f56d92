package org.broadtape.articles.web;

import java.time.LocalDate;
import java.util.Optional;

/// A day of the archive. There is no day after today.
public record DayPage(LocalDate day, LocalDate before, Optional<LocalDate> after, Listing listing) {
}
