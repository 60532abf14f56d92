package org.broadtape.articles.images;

import org.broadtape.doors.images.ImageType;

/// A picture as it is kept.
///
/// @param hash   SHA-256 of its bytes, in hexadecimal
/// @param width  in pixels, as it is seen
/// @param colour its average as `#rrggbb`, to hold its place while it loads
public record StoredImage(String hash, ImageType type, int width, int height, long bytes, String headline, String caption, String credit,
        String creator, String copyright, String alt, String colour) {

    private static final String SCHEME = "sha256:";

    /// By which a body names it.
    public String ref() {
        return SCHEME + hash;
    }

    /// The hash in a reference; empty where it is none.
    static String hash(String ref) {
        return ref.startsWith(SCHEME) && ref.substring(SCHEME.length()).matches("[0-9a-f]{64}") ? ref.substring(SCHEME.length()) : "";
    }
}
