package org.broadtape.wire.moving;

import java.time.Instant;
import java.util.Optional;

/// One run of moving a site in.
///
/// @param counts what became of what was in it, as the report has it
public record Run(long id, String source, String by, Instant began, Optional<Instant> ended, Optional<Instant> undone, String counts) {
}
