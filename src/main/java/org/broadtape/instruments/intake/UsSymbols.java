package org.broadtape.instruments.intake;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Symbols of the United States as their exchanges write them: `BRK.B` for a class, `ABR$D` for a series of preferred shares. Other sources write `BRK-B`,
/// `ABR-PD` and `ABR^D`.
final class UsSymbols {

    /// The markets on which one symbol names one thing.
    static final Set<String> MARKETS = Set.of("XNYS", "XNAS", "XASE", "ARCX", "BATS", "IEXG");
    private static final Pattern PREFERRED = Pattern.compile("^([A-Z]+)(?:-P|\\^)([A-Z])?$");

    private UsSymbols() {
    }

    static String asListed(String symbol) {
        var preferred = PREFERRED.matcher(symbol);
        return preferred.matches() ? preferred.replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "$" + (found.group(2) == null ? "" : found.group(2)))) : symbol.replace('-', '.');
    }
}
