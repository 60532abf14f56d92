package org.broadtape.instruments.bars.files;

import java.time.LocalDate;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;

/// How files of bars are to be taken.
///
/// @param instrument whose bars they are; absent where each line says it
/// @param market     MIC of the market where lines name a symbol alone, or empty
/// @param source     who says so; empty for the name of the layout
/// @param only       the one day of which all are to be: others are held
/// @param map        what columns hold, such as `date=Tag,close=Kurs`, or empty
/// @param dates      `dmy`, `mdy` or empty
/// @param decimal    `point`, `comma` or empty
public record BarWish(Optional<InstrumentId> instrument, String market, String source, Optional<LocalDate> only, String map, String dates, String decimal, boolean dryRun) {

    /// Of one instrument, all else found by looking.
    public static BarWish of(InstrumentId instrument) {
        return new BarWish(Optional.of(instrument), "", "", Optional.empty(), "", "", "", false);
    }
}
