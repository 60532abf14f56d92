package org.broadtape.comments.moderation.transparency;

/// Why comments were held or rejected without a person. A comment may have several causes, and is counted under each.
///
/// @param name the phase, `outside judge` or `reports`
public record Cause(String name, int held, int rejected) {
}
