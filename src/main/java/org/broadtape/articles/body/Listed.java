package org.broadtape.articles.body;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a text calls an instrument: its symbol on a market on the day of the text, written `XJSE:NPN`.
///
/// @param market a MIC of ISO 10383
public record Listed(String market, String symbol) {

    private static final Pattern MIC = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9][A-Z0-9.&/_^=-]{0,31}");

    /// @throws IllegalArgumentException for what is not written as such a market and such a symbol
    public Listed {
        if (!MIC.matcher(market).matches() || !SYMBOL.matcher(symbol).matches()) {
            throw new IllegalArgumentException("'" + market + ":" + symbol + "' names no instrument: write the market and the symbol, such as XJSE:NPN.");
        }
    }

    /// Empty where it is not written so.
    public static Optional<Listed> of(String written) {
        var colon = written.indexOf(':');
        return colon == 4 && MIC.matcher(written.substring(0, colon)).matches() && SYMBOL.matcher(written.substring(colon + 1)).matches()
                ? Optional.of(new Listed(written.substring(0, colon), written.substring(colon + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return market + ":" + symbol;
    }
}
