package org.broadtape.jobs.outbox;

import java.util.Arrays;
import java.util.StringJoiner;

import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/// What went wrong, in the words that are kept and shown to a person: the chain of causes, and where in this program it began.
public final class Failure {

    private static final int LONGEST = 1000;

    private Failure() {
    }

    public static String inWords(Throwable failure) {
        var words = new StringJoiner(", because ");
        var root = failure;
        for (@Nullable Throwable cause = failure; cause != null && words.length() < LONGEST; cause = cause.getCause()) {
            words.add(cause.getClass().getSimpleName() + ": " + message(cause));
            root = cause;
        }
        return cut(words.toString()) + place(root);
    }

    /// A failed statement is named without the values that were bound to it: they may be unpublished text.
    private static @Nullable String message(Throwable cause) {
        return cause instanceof StatementException statement ? statement.getShortMessage() : cause.getMessage();
    }

    private static String place(Throwable root) {
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.broadtape."))
                .findFirst()
                .map(frame -> " (at " + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
