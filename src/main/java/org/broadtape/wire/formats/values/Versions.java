package org.broadtape.wire.formats.values;

import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Optional;
import org.broadtape.wire.item.Version;

/// Versions are numbers of any size that agencies like (Reuters: 1542761538), or instants. What is neither orders nothing and counts as none.
public final class Versions {

    /// More digits than any clock or counter has; a number of a megabyte is not a version.
    private static final int DIGITS = 100;

    private Versions() {
    }

    public static Optional<Version> read(String text, ZoneId zone) {
        var bare = text.strip();
        var whole = bare.endsWith(".0") ? bare.substring(0, bare.length() - 2) : bare;
        return Digits.are(whole) && whole.length() <= DIGITS ? Optional.of(new Version(new BigInteger(whole))) : Moments.at(bare, zone).map(Version::at);
    }
}
