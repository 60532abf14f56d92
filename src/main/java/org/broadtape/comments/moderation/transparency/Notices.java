package org.broadtape.comments.moderation.transparency;

import java.time.Duration;
import java.util.Optional;

/// Notices of illegal content, and what came of them.
///
/// @param median time to the decision; empty where none is decided
public record Notices(int received, int removed, int left, Optional<Duration> median) {

    public int open() {
        return received - removed - left;
    }
}
