package org.broadtape.instruments.quotes.sources;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who tells prices, and on what terms.
///
/// @param licence  what may be done with its prices, in the operator's words
/// @param on       whether anything is taken from it
/// @param place    the folder or address of one that is looked at
/// @param every    how often it is looked at
/// @param delay    by how much whoever has no live quotes sees its prices later
/// @param mostMove by which share of the last price a quote may differ without being held
/// @param exchanges which markets it means by its names of exchanges
/// @param hasKey   whether it can sign what it pushes
/// @param spokeAt  when it last said anything
/// @param trouble  what is wrong with it, or empty
public record QuoteSource(String slug, String name, Kind kind, String licence, boolean on, String place, Duration every, Duration delay, BigDecimal mostMove, Exchanges exchanges, boolean hasKey,
        Optional<Instant> spokeAt, String trouble, Optional<Instant> troubleSince) {

    /// Whether files are taken from its folder.
    public boolean isWatched() {
        return on && kind == Kind.FILE && !place.isEmpty();
    }

    /// How its quotes come.
    public enum Kind {
        /// As files, by command or in a watched folder.
        FILE,
        /// By asking an address again and again.
        POLL,
        /// Signed, to `/api/v1/quotes`.
        PUSH
    }
}
