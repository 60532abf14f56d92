package org.broadtape.comments.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Words and phrases to look for. A word is found whole: `bull` is not in `bullion`; `bull*` is. Both are folded first ([Folding]), so that
/// capitals, accents, letters of other alphabets that look the same, digits for letters, stretched and spaced letters do not hide it.
/// Words of scripts that put no spaces between words are found anywhere.
public final class WordList {

    public static final WordList NONE = new WordList(List.of());

    private static final int MOST = 5000;
    private static final int LONGEST = 100;

    private final List<String> lines;
    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final List<Entry> beginnings = new ArrayList<>();
    private final List<Entry> anywhere = new ArrayList<>();

    /// @param line as the desk wrote it
    private record Entry(String line, List<String> words, boolean open) {
    }

    private WordList(List<String> lines) {
        this.lines = List.copyOf(lines);
        lines.forEach(this::add);
    }

    /// One to a line; what is empty or begins with `#` is passed over.
    ///
    /// @throws IllegalArgumentException naming the line that finds nothing or is too long
    public static WordList parse(String text) {
        var lines = text.lines().map(String::strip).toList();
        var filled = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (filled.size() > MOST) {
            throw new IllegalArgumentException("A list has " + MOST + " lines at most; this one has " + filled.size());
        }
        for (var i = 0; i < lines.size(); i++) {
            check(i + 1, lines.get(i));
        }
        return new WordList(filled);
    }

    /// @param number of the line as the desk sees it, empty ones counted
    private static void check(int number, String line) {
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException("Line " + number + " has more than " + LONGEST + " characters: " + line.substring(0, 30) + "…");
        }
        if (!line.isEmpty() && !line.startsWith("#") && Folding.words(line).isEmpty()) {
            throw new IllegalArgumentException("Line " + number + " has no letter or digit to look for: " + line);
        }
    }

    /// As it is parsed.
    public String text() {
        return String.join("\n", lines);
    }

    /// The first entry that the text has.
    Optional<String> in(String text) {
        if (byFirst.isEmpty() && beginnings.isEmpty() && anywhere.isEmpty()) {
            return Optional.empty();
        }
        return Folding.readings(text).stream().map(this::among).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> among(List<String> words) {
        for (var at = 0; at < words.size(); at++) {
            var here = words.get(at);
            for (var entry : byFirst.getOrDefault(here, List.of())) {
                if (stands(entry, words, at)) {
                    return Optional.of(entry.line());
                }
            }
            for (var entry : beginnings) {
                if (here.startsWith(entry.words().getFirst())) {
                    return Optional.of(entry.line());
                }
            }
        }
        var whole = anywhere.isEmpty() ? "" : String.join("", words);
        return anywhere.stream().filter(entry -> whole.contains(String.join("", entry.words()))).map(Entry::line).findFirst();
    }

    private static boolean stands(Entry entry, List<String> words, int at) {
        var size = entry.words().size();
        if (at + size > words.size()) {
            return false;
        }
        var last = size - 1;
        return words.subList(at, at + last).equals(entry.words().subList(0, last))
                && (entry.open() ? words.get(at + last).startsWith(entry.words().get(last)) : words.get(at + last).equals(entry.words().get(last)));
    }

    private void add(String line) {
        var words = line.startsWith("#") ? List.<String>of() : Folding.words(line);
        if (words.isEmpty()) {
            return;
        }
        var entry = new Entry(line, words, line.endsWith("*"));
        if (words.stream().anyMatch(Folding::unspaced)) {
            anywhere.add(entry);
        } else if (entry.open() && words.size() == 1) {
            beginnings.add(entry);
        } else {
            byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(entry);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordList list && list.lines.equals(lines);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(lines);
    }

    @Override
    public String toString() {
        return Arrays.toString(lines.toArray());
    }
}
