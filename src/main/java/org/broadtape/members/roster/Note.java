package org.broadtape.members.roster;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.members.MemberId;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What somebody at the desk noted about a member.
///
/// @param writer empty for the operator
/// @param by     the writer's name, as it was then
/// @param text   may have several lines
public record Note(long id, Instant at, Optional<MemberId> writer, String by, String text) {

    /// By who wrote it, and by a publisher.
    public boolean isRemovableBy(Actor actor) {
        return actor.may(Right.CHANGE_MEMBERS) || (writer.isPresent() && writer.equals(actor.id()));
    }
}
