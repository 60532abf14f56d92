package org.broadtape.comments.moderation.reports;

import java.util.Arrays;
import java.util.Optional;

/// Why a reader reports a comment.
public enum Kind {
    SPAM("spam", "Advertising, or the same again and again"),
    ABUSE("abuse", "An attack on somebody, or hatred"),
    OFF_TOPIC("off-topic", "Nothing to do with the article"),
    FALSE("false", "A false claim of fact, or market rumour"),
    ILLEGAL("illegal", "Illegal content");

    private final String word;
    private final String inWords;

    Kind(String word, String inWords) {
        this.word = word;
        this.inWords = inWords;
    }

    public String word() {
        return word;
    }

    public String inWords() {
        return inWords;
    }

    public static Optional<Kind> called(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
