package org.broadtape.instruments.announcements;

import java.time.LocalDate;

/// A day that an announcement names, with the words that said so.
public record SalientDate(Kind kind, LocalDate day, String phrase) {

    /// What happens on it, in the order in which it does.
    public enum Kind {
        LAST_DAY_TO_TRADE, EX, RECORD, PAY, MEETING
    }
}
