package org.broadtape.comments.moderation;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.MemberId;

/// A member may not comment.
///
/// @param until for a mute its end; a ban has none
/// @param by    the moderator, as they were called
public record Sanction(long id, MemberId member, Kind kind, Optional<Instant> until, String reason, Instant at, String by) {

    public enum Kind {
        BAN, MUTE
    }
}
