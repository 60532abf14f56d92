package org.broadtape.desk.operation.web;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.bars.Doubt.Reason;
import org.broadtape.instruments.bars.held.HeldBar;

/// A bar that waits, and whose it is.
record HeldBarLine(HeldBar held, Instrument instrument) {

    public String named() {
        return instrument.mic() + ":" + instrument.symbol();
    }

    /// What is doubtful, in a word or two.
    public String doubt() {
        return switch (held.doubt().reason()) {
            case FUTURE -> "Of the future";
            case OTHER_DAY -> "Of another day";
            case PRICE -> "No price";
            case RANGE -> "Contradicts itself";
            case JUMP -> "Absurd move";
            case TWICE -> "Twice";
            case OTHER_SOURCE -> "Sources differ";
            case GAP -> "Gap";
        };
    }

    public boolean isGap() {
        return held.doubt().reason() == Reason.GAP;
    }
}
