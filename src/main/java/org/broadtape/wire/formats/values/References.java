package org.broadtape.wire.formats.values;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a picture lies, as documents write it: an address, or a path beside the document in one of many spellings.
public final class References {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|webp|gif)([?#].*)?");

    private References() {
    }

    public static boolean isPicture(String reference) {
        return PICTURE.matcher(reference.strip()).matches();
    }

    /// The address, or the path without `file:` before it.
    public static String clean(String reference) {
        var bare = reference.strip();
        if (bare.toLowerCase(Locale.ROOT).startsWith("file:")) {
            bare = bare.substring(5).replaceFirst("^/+", "").strip();
        }
        return bare.replaceFirst("^(\\./\\s*)+", "").strip();
    }
}
