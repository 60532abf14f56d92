package org.broadtape.instruments.bars.layouts;

import org.broadtape.instruments.bars.Bar;

/// A bar as a file tells it.
///
/// @param place  where it stands, such as `line 7`
/// @param mic    of the market, where the file says it; or empty
/// @param symbol of the instrument, where the file says it; or empty
public record Line(String place, String mic, String symbol, Bar bar) {
}
