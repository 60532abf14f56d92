package org.broadtape.wire.item;

import java.math.BigInteger;
import java.time.Instant;

/// The version of an item: a number of any size, since agencies count in ones, in seconds, or in twenty digits that say when and where.
public record Version(BigInteger number) implements Comparable<Version> {

    /// Before every version that is sent: of an item that others speak of and that has not come.
    public static final Version NONE = of(-1);

    public static Version of(long number) {
        return new Version(BigInteger.valueOf(number));
    }

    /// An instant as a version, in milliseconds.
    public static Version at(Instant instant) {
        return of(instant.toEpochMilli());
    }

    public Version next() {
        return new Version(number.add(BigInteger.ONE));
    }

    public boolean isBelow(Version other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Version other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return number.toString();
    }
}
