package org.broadtape.wire.formats.values;

/// Quotes a sender's text in a sentence of ours: short, on one line.
public final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {
    }

    public static String of(String text) {
        var line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
