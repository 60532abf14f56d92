/// Raw daily bars: what an instrument cost on a day, as it was traded. Start at [org.broadtape.instruments.bars.Bars]; files come in through
/// [org.broadtape.instruments.bars.files.BarIntake], in whatever layout [org.broadtape.instruments.bars.layouts] knows.
/// The surprising choice: nothing here is ever adjusted. What a split or a dividend does to a series is computed when it is read
/// ([org.broadtape.instruments.series]), so that a late or corrected action mends the whole of it.
@NullMarked
package org.broadtape.instruments.bars;

import org.jspecify.annotations.NullMarked;
