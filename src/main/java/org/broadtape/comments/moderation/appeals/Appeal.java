package org.broadtape.comments.moderation.appeals;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.comments.CommentId;

/// What an author says against the rejection of a comment, and what came of it.
///
/// @param granted empty while it is open
/// @param answer  the second moderator's words, which may be empty
public record Appeal(CommentId comment, String words, Instant at, Optional<Boolean> granted, String answer) {

    public boolean open() {
        return granted.isEmpty();
    }
}
