package org.broadtape.wire;

import java.util.OptionalLong;

/// What is known of a wire item: its newest version, and what was made of it.
///
/// @param article the article's id; empty where none was made of it
record Stored(long id, String guid, long version, String fingerprint, Course course, OptionalLong article) {

    /// Whether only another item has spoken of it, and it never came itself.
    boolean spokenOf() {
        return version < 0;
    }

    /// What became of the item by our doing. The desk may have moved the article since; then the article says so.
    enum Course {
        /// Its article was opened, or it is a picture, or the desk decides about it.
        TAKEN,
        /// Its article opens by itself when the embargo ends.
        SCHEDULED,
        /// Its embargo, status or terms hold it.
        HELD,
        /// The agency took it back for good.
        KILLED
    }
}
