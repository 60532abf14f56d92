/// Bars that wait for somebody to look at them before they count, and gaps. Start at [org.broadtape.instruments.bars.held.HeldBars].
/// The surprising choice: who lets one bar count lets those behind it count too that were held for their move from an older close alone.
@NullMarked
package org.broadtape.instruments.bars.held;

import org.jspecify.annotations.NullMarked;
