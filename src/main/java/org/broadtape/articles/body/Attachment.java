package org.broadtape.articles.body;

/// A stored sound, film or document by its use in an article.
///
/// @param address   where it is served: `/media/{use}/{name}`
/// @param mediaType what it was found to be, such as `audio/mpeg`
/// @param width     of a film in pixels, as it is seen; 0 where it is not known
public record Attachment(String address, String name, String mediaType, long bytes, int width, int height) {
}
