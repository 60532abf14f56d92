/// Puts years of daily bars in order once they are over: bars come day by day, and are read an instrument at a time. Start at
/// [org.broadtape.instruments.bars.years.ClosedYears].
/// The surprising choice: nothing is written down about which years are in order. PostgreSQL's own statistics say how far a table is from it, so that
/// a year into which much has come late is put in order again.
@NullMarked
package org.broadtape.instruments.bars.years;

import org.jspecify.annotations.NullMarked;
