package org.broadtape.instruments.announcements.reading;

import java.util.regex.Pattern;

/// Spaces as exchanges' systems leave them: hard, thin and wide ones, tabs, and signs without width.
final class Spaces {

    private static final Pattern ODD = Pattern.compile("[\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]");
    private static final Pattern NO_WIDTH = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");
    private static final Pattern RUN = Pattern.compile(" +");

    private Spaces() {
    }

    /// The line with ordinary spaces only, as many as there were.
    static String ordinary(String line) {
        return NO_WIDTH.matcher(ODD.matcher(line).replaceAll(" ")).replaceAll("");
    }

    /// The same with single ones.
    static String single(String line) {
        return RUN.matcher(ordinary(line.replace('\n', ' '))).replaceAll(" ").strip();
    }
}
