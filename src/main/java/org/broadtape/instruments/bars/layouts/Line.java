package org.broadtape.instruments.bars.layouts;

import org.broadtape.instruments.bars.Bar;
import org.broadtape.instruments.bars.ExactBar;

/// A bar as a file tells it.
///
/// @param what   it stands in, such as `line`
/// @param number of that, from 1; 0 where `what` is the whole place, such as `the day 2026-01-31`
/// @param mic    of the market, where the file says it; or empty
/// @param symbol of the instrument, where the file says it; or empty
public record Line(String what, int number, String mic, String symbol, ExactBar exact) {

    static Line of(String what, int number, String mic, String symbol, Bar bar) {
        return new Line(what, number, mic, symbol, ExactBar.of(bar));
    }

    /// Where it stands, such as `line 7`.
    public String place() {
        return number == 0 ? what : what + " " + number;
    }

    public Bar bar() {
        return exact.bar();
    }
}
