package org.broadtape.wire.formats;

import java.util.OptionalLong;

/// Versions are numbers of any size that agencies like (Reuters: 1542761538). What is not a number orders nothing and counts as none.
final class Versions {

    private static final int DIGITS = 18;

    private Versions() {
    }

    static OptionalLong read(String text) {
        var bare = text.strip();
        var whole = bare.endsWith(".0") ? bare.substring(0, bare.length() - 2) : bare;
        return !whole.isEmpty() && whole.length() <= DIGITS && whole.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalLong.of(Long.parseLong(whole))
                : OptionalLong.empty();
    }
}
