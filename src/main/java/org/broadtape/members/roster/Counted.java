package org.broadtape.members.roster;

/// How many members a segment has.
///
/// @param exact false where counting would have taken too long; then it is the database's estimate
public record Counted(long count, boolean exact) {
}
