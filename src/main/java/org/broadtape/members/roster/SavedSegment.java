package org.broadtape.members.roster;

import org.broadtape.members.roster.segments.Segment;

/// A segment under a name.
public record SavedSegment(long id, String name, Segment segment) {
}
