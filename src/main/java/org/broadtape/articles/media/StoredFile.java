package org.broadtape.articles.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

import org.broadtape.doors.files.FileType;
import org.broadtape.kernel.Slug;

/// A file as it is kept.
///
/// @param hash  SHA-256 of its bytes, in hexadecimal
/// @param name  under which it came first, as an address may have it: `spot-prices.csv`
/// @param width of a film in pixels, as it is seen; 0 where it does not say
public record StoredFile(String hash, FileType type, long bytes, String name, int width, int height) {

    /// By which a body names it.
    public String ref() {
        return "sha256:" + hash;
    }

    /// A name from outside as addresses have it: without a path, and with the ending that belongs to what the file is.
    static String name(String written, FileType type) {
        var bare = plain(written.replaceFirst("[?#].*$", "")).replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return Slug.of(bare, "file") + "." + type.extension();
    }

    private static String plain(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return address;
        }
    }
}
