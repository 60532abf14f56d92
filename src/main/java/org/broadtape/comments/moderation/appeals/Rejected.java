package org.broadtape.comments.moderation.appeals;

import java.util.Optional;

import org.broadtape.comments.CommentId;

/// A comment that is not shown, as its author may know of it.
///
/// @param machine whether no person decided
/// @param appeal  the author's, if there was one
public record Rejected(CommentId comment, String html, String reason, boolean machine, Optional<Appeal> appeal) {
}
