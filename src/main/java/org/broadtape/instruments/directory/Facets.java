package org.broadtape.instruments.directory;

import java.util.List;
import java.util.Map;

/// How many companies there are of each kind.
///
/// @param letters  of those that the filter wants, whatever its letter
/// @param sectors  of all, likewise countries and exchanges
/// @param exchanges by their market identifier code
public record Facets(Map<String, Long> letters, List<Facet> sectors, List<Facet> countries, List<Facet> exchanges) {

    /// @param value as filters have it
    public record Facet(String value, long count) {
    }
}
