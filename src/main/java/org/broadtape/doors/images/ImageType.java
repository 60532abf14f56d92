package org.broadtape.doors.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import org.broadtape.kernel.Refused;

/// The kinds of picture that are taken, known by their first bytes and never by a name.
public enum ImageType {
    JPEG("image/jpeg"), PNG("image/png"), WEBP("image/webp"), GIF("image/gif");

    private final String mediaType;

    ImageType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    static ImageType of(byte[] bytes) {
        var start = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 512)), ISO_8859_1);
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        throw new Refused(what(start) + " Pictures are taken as JPEG, PNG, WebP or GIF: export it as one of these.");
    }

    private static String what(String start) {
        var lower = start.toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            return "The file is empty.";
        }
        if (lower.contains("<svg")) {
            return "It is an SVG drawing, which can carry programs.";
        }
        if (lower.contains("<html") || lower.contains("<!doctype") || lower.contains("<script")) {
            return "It is a page and not a picture.";
        }
        if (start.startsWith("ftyp", 4)) {
            return "It is a HEIC or AVIF picture or a film.";
        }
        return start.startsWith("II*\0") || start.startsWith("MM\0*") ? "It is a TIFF picture." : "It is not a picture that is known here.";
    }
}
