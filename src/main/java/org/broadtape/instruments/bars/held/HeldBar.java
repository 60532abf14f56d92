package org.broadtape.instruments.bars.held;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.Doubt;

/// Something that waits for somebody to look at it.
///
/// @param bar   what was put aside; absent for a gap
/// @param place the file and line where it stood
public record HeldBar(long id, InstrumentId instrument, LocalDate day, Optional<Bar> bar, Doubt doubt, String source, String place, Instant heldAt) {
}
