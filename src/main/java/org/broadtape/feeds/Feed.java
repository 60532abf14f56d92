package org.broadtape.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a feed says, in whatever form.
///
/// @param page   the address of the page that shows the same
/// @param base   the address of the feed without its ending
/// @param changed when the newest of what it says was changed
/// @param gone   what was in it and has been killed
public record Feed(String title, String description, String page, String base, String language, Instant changed, Optional<URI> hub, List<Entry> entries, List<Tombstone> gone) {

    /// The entry with this id is gone for good since then.
    public record Tombstone(String id, Instant at) {
    }

    /// The address of this feed in one form: `xml` (RSS), `atom` or `json`.
    public String self(String form) {
        return base + "/feed." + form;
    }
}
