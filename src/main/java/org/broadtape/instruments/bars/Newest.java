package org.broadtape.instruments.bars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.broadtape.instruments.InstrumentId;
import org.jspecify.annotations.Nullable;

/// The newest bar of an instrument while bars are taken, and those that are taken and not written yet.
final class Newest {

    final InstrumentId instrument;
    /// Null where it has none.
    @Nullable
    Known known;
    /// Whether `known` has been looked for.
    boolean learned;
    final List<Judging.Fresh> unwritten = new ArrayList<>(4);
    private int portion;
    private LocalDate day = LocalDate.MIN;
    private boolean troubled;

    Newest(InstrumentId instrument) {
        this.instrument = instrument;
    }

    /// Whether this day follows those of the instrument that the portion has named before.
    boolean next(int inPortion, LocalDate itsDay) {
        var follows = portion != inPortion || itsDay.isAfter(day);
        troubled = portion == inPortion && troubled;
        portion = inPortion;
        day = itsDay;
        return follows;
    }

    /// The rest of the portion is to be looked at more closely.
    void trouble() {
        troubled = true;
    }

    boolean isTroubled() {
        return troubled;
    }

    /// Whether nothing has to be asked before it can be taken: it follows the newest, and nothing about it is doubtful.
    boolean takes(ExactBar bar, Examination examination, Examination.Splits splits) {
        var before = known == null ? null : known.bar();
        var follows = before == null || (bar.day().isAfter(before.day()) && !Examination.gap(before.day(), bar.day()));
        return follows && examination.doubt(bar, before, splits).isEmpty();
    }
}
