package org.broadtape.articles.body.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sentences about what was changed or left out, each once, with how often.
final class Notes {

    private static final int MOST = 50;
    private static final int LONGEST_QUOTE = 160;

    private final Map<String, Integer> times = new LinkedHashMap<>();

    void add(String sentence) {
        if (times.size() < MOST || times.containsKey(sentence)) {
            times.merge(sentence, 1, Integer::sum);
        }
    }

    /// The same with the words it is about behind it, where there are some.
    void add(String sentence, String words) {
        var quoted = words.strip().replaceAll("\\s+", " ");
        if (quoted.length() > LONGEST_QUOTE) {
            quoted = quoted.substring(0, quoted.offsetByCodePoints(LONGEST_QUOTE, 0)) + "…";
        }
        add(quoted.isEmpty() ? sentence : sentence + ": “" + quoted + "”");
    }

    List<String> all() {
        return times.entrySet().stream().map(note -> note.getKey() + (note.getValue() == 1 ? "." : " (" + note.getValue() + " times).")).toList();
    }
}
