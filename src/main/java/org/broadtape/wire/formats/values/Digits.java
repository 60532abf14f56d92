package org.broadtape.wire.formats.values;

import java.util.OptionalLong;

/// Whole numbers as wire formats write them.
public final class Digits {

    private static final int MOST = 18;

    private Digits() {
    }

    public static boolean are(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The number, such as a width in pixels, also where `.0` is written behind it; empty where it is none, or has more than 18 digits.
    public static OptionalLong read(String text) {
        var bare = text.strip();
        var whole = bare.endsWith(".0") ? bare.substring(0, bare.length() - 2) : bare;
        return Digits.are(whole) && whole.length() <= MOST ? OptionalLong.of(Long.parseLong(whole)) : OptionalLong.empty();
    }
}
