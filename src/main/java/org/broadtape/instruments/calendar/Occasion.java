package org.broadtape.instruments.calendar;

import java.time.LocalDate;

import org.broadtape.instruments.InstrumentId;

/// Something that is on a day.
///
/// @param detail such as an amount; may be empty
/// @param source the path of the announcement that says so; empty where none does
record Occasion(LocalDate day, InstrumentId instrument, What what, String detail, String source) {

    /// What it is, in the order in which it happens.
    enum What {
        LAST_DAY_TO_TRADE, EX, SPLIT, RECORD, PAY, MEETING
    }

    record Key(LocalDate day, InstrumentId instrument, What what) {
    }

    Key key() {
        return new Key(day, instrument, what);
    }

    /// The same said twice: with whatever either knows.
    Occasion and(Occasion other) {
        return new Occasion(day, instrument, what, detail.isEmpty() ? other.detail : detail, source.isEmpty() ? other.source : source);
    }
}
