package org.broadtape.delivery;

import java.time.Instant;
import java.util.Optional;

/// What waits for one destination, and what of it needs a person.
///
/// @param oldest since when the oldest that is ready waits
public record Queue(String channel, String destination, long ready, long sending, long doubtful, long failed, Optional<Instant> oldest, boolean paused) {
}
