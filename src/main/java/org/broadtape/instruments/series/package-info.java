/// Series of daily bars as they are shown and compared: raw, adjusted for splits, or for dividends as well. Start at
/// [org.broadtape.instruments.series.Series]; [org.broadtape.instruments.series.Factors] says what became of a quantity between two days.
/// The surprising choice: nothing that was adjusted is stored. It is computed from raw bars and from actions each time, so that it always agrees with both.
@NullMarked
package org.broadtape.instruments.series;

import org.jspecify.annotations.NullMarked;
