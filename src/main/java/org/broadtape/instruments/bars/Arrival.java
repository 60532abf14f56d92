package org.broadtape.instruments.bars;

import org.broadtape.instruments.InstrumentId;

/// A bar that has come in.
///
/// @param place where it stands in what it came in, such as `line 7`
record Arrival(InstrumentId instrument, ExactBar bar, String place) {
}
