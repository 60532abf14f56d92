package org.broadtape.instruments.quotes.sources;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.broadtape.kernel.Refused;

/// Which market (MIC) a source means by its own name of an exchange. `*` is any market: the symbol alone says what is meant.
public record Exchanges(Map<String, String> mics) {

    public static final Exchanges NONE = new Exchanges(Map.of());
    private static final String ANY = "*";

    public Exchanges {
        mics = Map.copyOf(mics);
    }

    /// Reads `JSE:XJSE,US:*`.
    static Exchanges read(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        return new Exchanges(Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toMap(Exchanges::name, pair -> pair.substring(pair.indexOf(':') + 1), (one, _) -> one)));
    }

    private static String name(String pair) {
        if (!pair.matches("[^:]+:([A-Z0-9]{4}|\\*)")) {
            throw new Refused("exchanges has '" + pair + "', and must say which market each name means, such as exchanges=JSE:XJSE,US:*");
        }
        return pair.substring(0, pair.indexOf(':'));
    }

    /// The market that is meant; empty for any, and the name itself where nothing is said of it.
    public String mic(String name) {
        var mic = mics.getOrDefault(name, name);
        return mic.equals(ANY) ? "" : mic;
    }

    @Override
    public String toString() {
        return mics.entrySet().stream().map(one -> one.getKey() + ":" + one.getValue()).sorted().collect(Collectors.joining(","));
    }
}
