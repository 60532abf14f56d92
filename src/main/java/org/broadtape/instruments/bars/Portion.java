package org.broadtape.instruments.bars;

import java.util.List;

/// Bars that have come in together: those of a file, or as many of them as are taken at a time.
public record Portion(Said said, List<Arrival> arrivals) {
}
