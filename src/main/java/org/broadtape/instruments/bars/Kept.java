package org.broadtape.instruments.bars;

import java.util.List;

/// What came of bars that were taken.
///
/// @param known    those that were there already, just so
/// @param doubtful those that were put aside, and gaps
public record Kept(int added, int corrected, int known, List<Line> doubtful) {

    /// One doubt, and where what it is about stands.
    public record Line(String place, Doubt doubt) {
    }
}
