package org.broadtape.instruments.chart;

import java.time.Instant;

/// Something that happened, to be read at an address.
///
/// @param label what a reader is told, such as a headline
public record Marker(Instant at, String label, String address) {
}
