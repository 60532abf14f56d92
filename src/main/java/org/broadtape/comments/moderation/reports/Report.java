package org.broadtape.comments.moderation.reports;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.comments.CommentId;
import org.broadtape.members.MemberId;

/// What a reader says against a comment. Only the desk ever learns who.
///
/// @param name    of whoever gives notice of illegal content; else empty
/// @param address likewise
/// @param outcome `REMOVED` or `LEFT` once it is decided about; else empty
/// @param reason  what the moderator wrote; empty where the comment was left
public record Report(long id, CommentId comment, Optional<MemberId> member, Kind kind, String words, String name, String address, Instant at, String outcome, String reason) {
}
