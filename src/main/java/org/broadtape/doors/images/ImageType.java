package org.broadtape.doors.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

    /// Whether a file that begins so is a picture that is taken.
    public static boolean isPicture(byte[] start) {
        return known(new String(start, ISO_8859_1)).isPresent();
    }

    static ImageType of(byte[] bytes) {
        var start = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 512)), ISO_8859_1);
        return known(start).orElseThrow(() -> new Refused(what(start) + " Pictures are taken as JPEG, PNG, WebP or GIF: export it as one of these."));
    }

    private static Optional<ImageType> known(String start) {
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return start.startsWith("GIF87a") || start.startsWith("GIF89a") ? Optional.of(GIF) : Optional.empty();
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
