package org.broadtape.instruments.plot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// What is asked for in the address of a chart. A word that it does not know is taken for none.
///
/// @param compare what to show beside it: `MIC:SYMBOL`, or as somebody typed it; empty for nothing
public record Wish(Range range, boolean candles, boolean log, boolean volume, Basis basis, String compare) {

    private static final int MOST = 100;

    /// The parameters of an address.
    public interface Asked {
        @Nullable String first(String name);
    }

    public static Wish of(Asked asked) {
        var compare = asked.first("compare");
        return new Wish(Range.of(asked.first("range")), "candles".equals(asked.first("as")), "log".equals(asked.first("scale")), !"no".equals(asked.first("volume")), Basis.of(asked.first("prices")),
                compare == null ? "" : compare.strip().substring(0, Math.min(MOST, compare.strip().length())));
    }

    public Wish withRange(Range other) {
        return new Wish(other, candles, log, volume, basis, compare);
    }

    public Wish withCandles(boolean wanted) {
        return new Wish(range, wanted, log, volume, basis, compare);
    }

    public Wish withLog(boolean wanted) {
        return new Wish(range, candles, wanted, volume, basis, compare);
    }

    public Wish withVolume(boolean wanted) {
        return new Wish(range, candles, log, wanted, basis, compare);
    }

    public Wish withBasis(Basis other) {
        return new Wish(range, candles, log, volume, other, compare);
    }

    public Wish withCompare(String other) {
        return new Wish(range, candles, log, volume, basis, other);
    }

    /// What it asks for that is not so anyway, as parameters of an address.
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("range", range == Range.YEAR ? "" : range.word());
        all.put("as", candles ? "candles" : "");
        all.put("scale", log ? "log" : "");
        all.put("volume", volume ? "" : "no");
        all.put("prices", basis.word());
        all.put("compare", compare);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /// The same as the end of an address, with its question mark; empty where nothing is asked for.
    public String query() {
        var all = parameters().entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8).replace("%3A", ":")).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }
}
