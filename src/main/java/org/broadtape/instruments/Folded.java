package org.broadtape.instruments;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names as they are compared: lower case, without marks, with single spaces where punctuation was; any script stays.
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("['’‘`]+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {
    }

    /// `Agilent Technologies, Inc.` and `AGILENT TECHNOLOGIES INC` are one.
    public static String of(String name) {
        var bare = MARKS.matcher(Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("ł", "l");
        return OTHERS.matcher(DROPPED.matcher(bare).replaceAll("")).replaceAll(" ").strip();
    }
}
