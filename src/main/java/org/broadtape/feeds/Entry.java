package org.broadtape.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An article in a feed.
///
/// @param id      never changes, whatever becomes of the article's address
/// @param html    as much of the text as anyone may read, with absolute addresses
/// @param summary plain text
/// @param enclosures sounds, films and documents of the text, those that are played first
/// @param rights  whose it is, such as `© 2026 Agency`; may be empty
public record Entry(String id, String address, String title, String summary, String html, List<String> authors, List<String> categories, Instant released,
        Instant updated, String rights, String language, Optional<Image> image, List<Enclosure> enclosures) {

    /// A picture that goes with the article.
    public record Image(String address, int width, int height, String alt, String caption, String credit) {
    }

    /// A file that goes with the article.
    public record Enclosure(String address, String mediaType, long bytes, String title) {
    }
}
