/// The layouts in which daily bars come, told apart by looking: tables of Stooq, Yahoo, Alpha Vantage, EODHD and whoever names the columns, and the
/// JSON of the last three. Start at [org.broadtape.instruments.bars.layouts.Layouts].
/// The surprising choice: a table's columns are found by their names in any of the lines before the first that has a date, so that titles, second
/// header lines and swapped columns need no layout of their own; how numbers and dates are written is decided once, for the whole file.
@NullMarked
package org.broadtape.instruments.bars.layouts;

import org.jspecify.annotations.NullMarked;
