package org.broadtape.instruments.roll;

import java.time.LocalDate;
import java.util.Optional;

/// Where an instrument was listed and as what.
///
/// @param from  the first day; absent where that is not known
/// @param until the first day on which it was not any more; absent while it is
public record Listed(String mic, String symbol, Optional<LocalDate> from, Optional<LocalDate> until) {
}
