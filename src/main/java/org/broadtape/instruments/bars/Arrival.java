package org.broadtape.instruments.bars;

import org.broadtape.instruments.InstrumentId;

/// A bar that has come in.
///
/// @param what   it stands in, such as `line`, or the whole place
/// @param number of the line; 0 where `what` is the whole place
public record Arrival(InstrumentId instrument, ExactBar bar, String what, int number) {

    /// Where it stands in what it came in, such as `line 7`; may be empty.
    String place() {
        return number == 0 ? what : what + " " + number;
    }
}
