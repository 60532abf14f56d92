package org.broadtape.instruments.directory;

import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;

/// One page of the directory.
///
/// @param next the slug after which the next page begins
public record Shelf(List<Line> lines, Optional<String> next) {

    /// A company and what it has issued, listed ones first.
    public record Line(Company company, List<Instrument> instruments) {
    }
}
