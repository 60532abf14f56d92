package org.broadtape.wire.verdicts;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadtape.wire.item.Version;

/// What is known of a wire item: its newest version, and what was made of it.
///
/// @param article the article's id; empty where none was made of it
/// @param opens   when its article opens by itself, where it does
public record Stored(long id, String guid, Version version, String fingerprint, Course course, OptionalLong article, Optional<Instant> opens) {

    /// Whether only another item has spoken of it, and it never came itself.
    public boolean spokenOf() {
        return version.equals(Version.NONE);
    }

    /// The same item, of which something else became meanwhile.
    public Stored in(Course other) {
        return new Stored(id, guid, version, fingerprint, other, article, opens);
    }

    /// What another item finds that takes the place of this one: the article, and nothing of the versions.
    public Stored heir(String other) {
        return new Stored(0, other, Version.NONE, "", course, article, opens);
    }

    /// What became of the item by our doing. The desk may have moved the article since; then the article says so.
    public enum Course {
        /// Its article was opened, or it is a picture, or the desk decides about it.
        TAKEN,
        /// Its article opens by itself when the embargo ends.
        SCHEDULED,
        /// Its embargo, status or terms hold it.
        HELD,
        /// Another item of the agency stands in its place.
        SUPERSEDED,
        /// The agency took it back for good.
        KILLED
    }
}
