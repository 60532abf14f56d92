package org.broadtape.comments.phases;

import java.time.Duration;

/// What is known of a comment's writer, and of the same words said before, at the instant of posting.
///
/// @param staff    whether the writer works for the paper: only a ban touches them
/// @param lately   comments of the writer in the last ten minutes, this one not among them
/// @param repeated comments of the writer with the same words in the last day
/// @param said     comments of others with the same words in the last day
/// @param approved comments of the writer that are shown
/// @param rejected comments of the writer that moderators or phases rejected in the last thirty days
/// @param age      since the writer joined
public record Circumstances(boolean staff, boolean banned, int lately, int repeated, int said, int approved, int rejected, Duration age) {

    /// A member of long standing, about whom there is nothing to say.
    public static final Circumstances ORDINARY = new Circumstances(false, false, 0, 0, 0, 100, 0, Duration.ofDays(1000));
}
