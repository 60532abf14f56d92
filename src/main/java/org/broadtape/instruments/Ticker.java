package org.broadtape.instruments;

import java.time.LocalDate;

/// What somebody called an instrument on a day.
///
/// @param mic of ISO 10383; empty where they did not say on which market
public record Ticker(String mic, String symbol, LocalDate day) {
}
