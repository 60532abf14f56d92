package org.broadtape.instruments.web;

import java.time.LocalDate;
import java.util.Optional;

/// A dividend or a split as the page says it.
///
/// @param each what is given for a share, or made of it
public record ActionLine(String what, LocalDate ex, Optional<LocalDate> record, Optional<LocalDate> pay, String each) {
}
