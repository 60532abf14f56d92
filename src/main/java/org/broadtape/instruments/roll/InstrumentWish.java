package org.broadtape.instruments.roll;

import java.time.LocalDate;
import java.util.Optional;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Kind;
import org.broadtape.instruments.Status;

/// Which instruments are wanted. What is empty is not asked for.
///
/// @param mic    where they were listed on the day
/// @param symbol as what they were listed on the day
/// @param isin   which they had on the day
/// @param day    on which all that is meant: a symbol belongs to whoever held it then
public record InstrumentWish(String mic, String symbol, String isin, LocalDate day, Optional<CompanyId> company, Optional<Kind> kind, Optional<Status> status) {
}
