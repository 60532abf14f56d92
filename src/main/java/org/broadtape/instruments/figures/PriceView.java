package org.broadtape.instruments.figures;

import java.time.Instant;

import org.broadtape.instruments.Instrument;

/// What an instrument costs, as a page says it.
///
/// @param price   in its currency, such as `R3,204.50`
/// @param move    since the close before, with its sign; empty where that is not known
/// @param percent the same in per cent
/// @param way     `up`, `down` or `even`; `none` where no move is known
/// @param at      as of when
/// @param source  who says it, in words; empty where it is a day's close
/// @param delay   in minutes; 0 for none
/// @param live    whether it is a quote of today, rather than a day's close
public record PriceView(Instrument instrument, String price, String move, String percent, String way, Instant at, String source, long delay, boolean live) {

    public boolean moved() {
        return !move.isEmpty();
    }
}
