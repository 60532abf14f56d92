package org.broadtape.instruments.identity.listings;

import java.time.LocalDate;

import org.broadtape.instruments.InstrumentId;

/// Under which symbol an instrument is listed where.
///
/// @param from  the first day; [LocalDate#MIN] where that is not known
/// @param until the first day on which it is not any more; [LocalDate#MAX] while it is
public record Listing(InstrumentId instrument, String mic, String symbol, LocalDate from, LocalDate until) {

    boolean isOpen() {
        return until.equals(LocalDate.MAX);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    boolean isAt(String otherMic, String otherSymbol) {
        return mic.equals(otherMic) && symbol.equals(otherSymbol);
    }

    Listing endedOn(LocalDate day) {
        return new Listing(instrument, mic, symbol, from, day);
    }

    /// The year of its last day.
    int lastYear() {
        return until.minusDays(1).getYear();
    }
}
