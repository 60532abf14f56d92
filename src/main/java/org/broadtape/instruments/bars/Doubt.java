package org.broadtape.instruments.bars;

/// Why somebody must look at a bar before it counts.
public record Doubt(Reason reason, String sentence) {

    /// Kinds of doubt.
    public enum Reason {
        /// Of a day that has not come.
        FUTURE,
        /// Of another day than the one that was expected.
        OTHER_DAY,
        /// Zero or less.
        PRICE,
        /// The high, low, open and close contradict each other.
        RANGE,
        /// More than half away from the close before, and no action explains it.
        JUMP,
        /// Twice in one file, and not the same.
        TWICE,
        /// Another source says otherwise.
        OTHER_SOURCE,
        /// Nothing is wrong with the bar; before it, bars are missing.
        GAP
    }
}
