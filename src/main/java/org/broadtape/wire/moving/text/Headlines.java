package org.broadtape.wire.moving.text;

/// Headlines of what has none, or one that is too long.
public final class Headlines {

    private static final int LONGEST = 500;
    private static final int MADE = 80;

    private Headlines() {
    }

    /// The first words of a text, cut where a word ends; empty for none.
    public static String of(String text) {
        return cut(text.replaceAll("\\s+", " ").strip(), MADE);
    }

    public static boolean isTooLong(String title) {
        return title.length() > LONGEST;
    }

    /// The title as long as a headline may be.
    public static String fitting(String title) {
        return cut(title, LONGEST);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = text.lastIndexOf(' ', most - 1);
        var hard = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end > most / 2 ? end : hard) + "…";
    }
}
