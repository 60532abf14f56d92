package org.broadtape.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The part of an address that names a thing: lower-case letters, digits and single hyphens, 1 to 96 of them.
public record Slug(String value) implements Comparable<Slug> {

    private static final int LONGEST = 96;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a slug: use lower-case letters, digits and hyphens, at most " + LONGEST);
        }
    }

    /// The slug that a headline or a name suggests; `fallback` where nothing Latin is left of it.
    public static Slug of(String text, String fallback) {
        var latin = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .replace("ß", "ss").replace("ø", "o").replace("Ø", "o").replace("æ", "ae").replace("Æ", "ae").replace("ł", "l").replace("Ł", "l").replace("đ", "d");
        var bare = OTHERS.matcher(APOSTROPHES.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("")).replaceAll("-");
        var trimmed = trim(bare);
        if (trimmed.length() > LONGEST) {
            var cut = trimmed.lastIndexOf('-', LONGEST);
            trimmed = trimmed.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
        }
        return new Slug(trimmed.isEmpty() ? fallback : trim(trimmed));
    }

    /// Whether `text` has the shape of a slug.
    public static boolean is(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    /// The same slug with a number behind it, for the second thing of one name.
    public Slug numbered(int number) {
        var end = "-" + number;
        var start = value.length() + end.length() > LONGEST ? value.substring(0, LONGEST - end.length()) : value;
        return new Slug(trim(start) + end);
    }

    private static String trim(String text) {
        var from = text.startsWith("-") ? 1 : 0;
        var to = text.endsWith("-") && text.length() > from ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
