package org.broadtape.instruments.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.broadtape.instruments.InstrumentId;

/// Something that an issuer did or will do.
///
/// @param key    tells it apart from others of its kind: the number that its source gives it, or its day and label
/// @param ex     the ex date: the first day on which a share is traded without what it gives; the day itself where nothing is given
/// @param record the record date: whoever holds it at the end of that day is given it
/// @param pay    when it is given
/// @param amount for one share, before tax, in `unit`
/// @param unit   such as `ZAC`; empty where there is no amount
/// @param ratio  what is made or given of how many
/// @param other  what it goes up in, or what is spun off
/// @param shares how many there are from that day on
/// @param factor by which all prices before the ex date are multiplied, where it is given instead of computed
/// @param label  such as `special`, or the new name
public record Action(InstrumentId instrument, ActionKind kind, String key, LocalDate ex, Optional<LocalDate> record, Optional<LocalDate> pay, Optional<BigDecimal> amount, String unit,
        Optional<Ratio> ratio, Optional<InstrumentId> other, Optional<BigDecimal> shares, Optional<BigDecimal> factor, String label, String source) {
}
