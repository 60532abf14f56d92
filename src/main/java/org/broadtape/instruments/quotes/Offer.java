package org.broadtape.instruments.quotes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/// A quote as a source tells it, before anybody has judged it.
///
/// @param name   of what
/// @param unit   in what its price is, as the source writes it, such as `ZAC`; empty where it does not say
/// @param at     to the millisecond
/// @param volume how many were traded that day by then; 0 where it does not say
public record Offer(Name name, BigDecimal price, String unit, Instant at, long volume) {

    public Offer {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// By what a source names an instrument: by a market and a symbol, or by a number such as an ISIN, with the market where it says it.
    public record Name(String mic, String symbol, String number) {

        /// An ISIN (ISO 6166), or a FIGI.
        private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]|BBG[A-Z0-9]{9}");

        public Name {
            mic = mic.toUpperCase(Locale.ROOT);
            symbol = symbol.toUpperCase(Locale.ROOT);
            number = number.toUpperCase(Locale.ROOT);
        }

        /// Reads what `toString` writes, such as `XJSE:NPN`, `XJSE:ZAE000015889` or `ZAE000015889`.
        public static Name read(String text) {
            var colon = text.indexOf(':');
            var mic = colon < 0 ? "" : text.substring(0, colon);
            var rest = text.substring(colon + 1);
            return NUMBER.matcher(rest).matches() ? new Name(mic, "", rest) : new Name(mic, rest, "");
        }

        @Override
        public String toString() {
            var what = number.isEmpty() ? symbol : number;
            return mic.isEmpty() ? what : mic + ":" + what;
        }
    }
}
