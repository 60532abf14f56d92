/// Charts of daily bars, drawn here as SVG with a table of the same figures behind them. Start at [org.broadtape.instruments.chart.Chart]. Pure functions.
/// The surprising choice: the drawing has no size of its own. Across, everything stands at a percentage, and only the lines are stretched; so letters and
/// marks are as large on a phone as on a desk, and script can take the same figures from the table.
@NullMarked
package org.broadtape.instruments.chart;

import org.jspecify.annotations.NullMarked;
