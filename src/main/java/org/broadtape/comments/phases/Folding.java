package org.broadtape.comments.phases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads text as somebody does who wants to understand it: without capitals, accents and signs that cannot be seen, with what only looks like a
/// letter taken for it. A word list and a text are folded alike, so that it does not matter which of two letters that look the same is the right one.
final class Folding {

    /// Letters that look like Latin ones (of Unicode's confusables those which are found in words), and signs written for letters; below each what it is taken for.
    private static final String LIKE = "аеорсухіјѕԁһкмтвнгαεορτυνκχβηωıłøđħŧ@$€£!|0134578";
    private static final String MEANT = "aeopcyxijsdhkmtbhraeoptuvkxbnwilodhtaseliloieastb";
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{M}\\p{Cc}&&[^\\n\\t\\r]]|[\\u115f\\u1160\\u3164\\uffa0\\u034f]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@$€£!|]+");
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*");
    private static final Pattern SPACED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}@$!][\\s._\\-*·•/,]{1,3}){2,40}[\\p{L}\\p{N}@$!](?![\\p{L}\\p{N}])");
    private static final Pattern INNER = Pattern.compile("(?<=\\p{L})[._*·•~^]+(?=\\p{L})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s._\\-*·•/,]+");
    private static final Pattern EDGES = Pattern.compile("^[!|]+|[!|]+$");
    private static final Pattern STRETCHED = Pattern.compile("(.)\\1{2,}");
    private static final Pattern UNSPACED = Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}].*");

    private Folding() {
    }

    /// The words of it, folded.
    static List<String> words(String text) {
        return split(visible(text));
    }

    /// The same text as it may have been meant: as it stands, with spaced letters joined, with signs within words dropped, with stretched letters once and twice.
    static List<List<String>> readings(String text) {
        var visible = visible(text);
        var readings = new LinkedHashSet<List<String>>();
        for (var reading : List.of(visible, SPACED.matcher(visible).replaceAll(match -> BETWEEN.matcher(match.group()).replaceAll("").replace("$", "\\$")), INNER.matcher(visible).replaceAll(""))) {
            readings.add(split(reading));
            if (STRETCHED.matcher(reading).find()) {
                readings.add(split(STRETCHED.matcher(reading).replaceAll("$1")));
                readings.add(split(STRETCHED.matcher(reading).replaceAll("$1$1")));
            }
        }
        return List.copyOf(readings);
    }

    static boolean unspaced(String word) {
        return UNSPACED.matcher(word).matches();
    }

    private static String visible(String text) {
        return HIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        WORD.matcher(text).results().map(match -> EDGES.matcher(match.group()).replaceAll("")).filter(word -> !word.isEmpty()).map(Folding::folded).forEach(words::add);
        return words;
    }

    /// A number stays one.
    private static String folded(String word) {
        if (!LETTERS.matcher(word).matches()) {
            return word;
        }
        var folded = new StringBuilder(word.length());
        word.codePoints().map(Folding::like).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int like(int c) {
        var at = LIKE.indexOf(c);
        return at < 0 ? c : MEANT.charAt(at);
    }
}
