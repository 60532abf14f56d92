package org.broadtape.wire.item;

/// A listed thing named in the markup: its symbol and, where known, the market (a MIC such as `XTSE`, or what the source calls it).
public record Instrument(String symbol, String market) {
}
