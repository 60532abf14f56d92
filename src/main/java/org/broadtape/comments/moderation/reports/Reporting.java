package org.broadtape.comments.moderation.reports;

import java.util.Optional;

import org.broadtape.members.MemberId;

/// What somebody sends about a comment.
///
/// @param member    empty for somebody who is not signed in
/// @param goodFaith whether they say that what they write is true and whole, as they believe
public record Reporting(Optional<MemberId> member, Kind kind, String words, String name, String address, boolean goodFaith) {
}
