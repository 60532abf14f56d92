package org.broadtape.doors;

import java.time.Duration;

/// How much of something from outside is read before it is refused.
///
/// @param bytes bytes in all, unpacked
/// @param depth elements, arrays or objects inside each other
/// @param piece characters of one text, attribute, comment or name
/// @param count elements, values or entries
/// @param time  from the first byte to the last
public record Limits(long bytes, int depth, int piece, int count, Duration time) {

    private static final int MEGA = 1 << 20;

    /// One document that is held in memory: an article, a settings file, one item of a message.
    public static final Limits DOCUMENT = new Limits(32L * MEGA, 200, 8 * MEGA, 500_000, Duration.ofSeconds(30));

    /// A feed or site export fetched from elsewhere.
    public static final Limits FEED = new Limits(16L * MEGA, 100, 4 * MEGA, 200_000, Duration.ofSeconds(10));

    /// A file of any number of items, of which one is in memory at a time.
    public static final Limits MESSAGE = new Limits(16L << 30, 200, 8 * MEGA, Integer.MAX_VALUE, Duration.ofHours(6));

    public Limits {
        if (bytes < 1 || depth < 1 || piece < 1 || count < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Every limit must be above zero");
        }
    }

    public Limits withBytes(long most) {
        return new Limits(most, depth, piece, count, time);
    }

    public Limits withDepth(int most) {
        return new Limits(bytes, most, piece, count, time);
    }

    public Limits withPiece(int most) {
        return new Limits(bytes, depth, most, count, time);
    }

    public Limits withCount(int most) {
        return new Limits(bytes, depth, piece, most, time);
    }
}
