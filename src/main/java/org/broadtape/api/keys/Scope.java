package org.broadtape.api.keys;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.broadtape.kernel.Refused;

/// What a key opens.
public enum Scope {
    COMPANIES_READ("companies:read", "companies and instruments: what they are, never what they cost"),
    BARS_READ("bars:read", "daily prices, raw and adjusted"),
    QUOTES_READ("quotes:read", "latest prices, as late as everybody sees them"),
    QUOTES_LIVE("quotes:live", "latest prices without delay"),
    ANNOUNCEMENTS_READ("announcements:read", "what companies told their exchanges"),
    ARTICLES_READ("articles:read", "articles, and of those that readers pay for the preview"),
    ARTICLES_WHOLE("articles:whole", "articles whole, also those that readers pay for");

    private final String word;
    private final String words;

    Scope(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /// As it is written, such as `quotes:read`.
    public String word() {
        return word;
    }

    public String inWords() {
        return words;
    }

    /// What it opens besides itself: whoever has a thing whole has a part of it.
    boolean opens(Scope asked) {
        return this == asked || (this == QUOTES_LIVE && asked == QUOTES_READ) || (this == ARTICLES_WHOLE && asked == ARTICLES_READ);
    }

    /// Reads what [#word] writes.
    public static Scope parse(String text) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(text.strip())).findFirst().orElseThrow(() -> new Refused(
                "there is no scope '" + text.strip() + "'; there are " + Arrays.stream(values()).map(Scope::word).collect(Collectors.joining(", ")), "scopes"));
    }

    static Set<Scope> all(Iterable<String> words) {
        var all = java.util.EnumSet.noneOf(Scope.class);
        words.forEach(word -> all.add(parse(word)));
        return all;
    }
}
