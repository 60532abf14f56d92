package org.broadtape.instruments;

import java.time.LocalDate;
import java.util.Optional;

/// What a company was called.
///
/// @param until from when on it was not any more; absent where that is not known
public record FormerName(String name, Optional<LocalDate> until) {
}
