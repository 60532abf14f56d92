/// What the chart of an instrument shows, as an address asks for it: how far back, in which prices, beside what else. Start at [org.broadtape.instruments.plot.Plots].
/// How it is drawn is in [org.broadtape.instruments.chart].
@NullMarked
package org.broadtape.instruments.plot;

import org.jspecify.annotations.NullMarked;
