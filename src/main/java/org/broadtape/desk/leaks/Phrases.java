package org.broadtape.desk.leaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.broadtape.doors.Html;

/// Text as runs of words, so that it is known again in whatever form it leaves: page, feed or JSON, escaped or not.
final class Phrases {

    /// So many words in a row belong, as a rule, to one text.
    static final int WORDS = 6;

    /// A line of fewer words is a run by itself, if it has as many as these.
    private static final int FEWEST = 4;
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Phrases() {
    }

    /// The runs of plain text, each line by itself.
    static Set<String> of(String text) {
        var runs = new LinkedHashSet<String>();
        text.lines().forEach(line -> {
            var words = words(line);
            if (words.size() >= FEWEST) {
                collect(words, Math.min(WORDS, words.size()), runs);
            }
        });
        return runs;
    }

    /// The runs of all lengths in what has left the program.
    static Set<String> in(String answer) {
        var runs = new HashSet<String>();
        var text = UNICODE.matcher(answer).replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .replace("\\n", " ").replace("\\t", " ").replace("\\\"", "\"");
        for (var form : List.of(text, Html.unescaped(text), Html.unescaped(Html.unescaped(text)))) {
            collectAll(words(TAG.matcher(form).replaceAll("")), runs);
            collectAll(words(form), runs); // comments and attributes too
        }
        return runs;
    }

    private static void collectAll(List<String> words, Set<String> runs) {
        for (var many = FEWEST; many <= WORDS; many++) {
            collect(words, many, runs);
        }
    }

    private static List<String> words(String text) {
        return new ArrayList<>(Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList());
    }

    private static void collect(List<String> words, int many, Set<String> runs) {
        for (var from = 0; from + many <= words.size(); from++) {
            runs.add(String.join(" ", words.subList(from, from + many)));
        }
    }
}
