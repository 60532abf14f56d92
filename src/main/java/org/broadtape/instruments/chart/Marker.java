package org.broadtape.instruments.chart;

import java.time.Instant;

/// Something that happened, to be read at an address.
///
/// @param kind  of what happened, in a word for the style sheet, such as `article`
/// @param label what a reader is told, such as a headline
public record Marker(Instant at, String kind, String label, String address) {
}
