package org.broadtape.instruments.directory.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.directory.Filter;
import org.broadtape.instruments.directory.Shelf;

/// A page of the directory.
///
/// @param total how many companies the filter wants, whatever its letter
/// @param next  the address of the next page
/// @param first the address of the first page, where this is another
public record CompaniesPage(Filter filter, List<Letter> letters, String total, List<Choice> sectors, List<Choice> countries, List<Choice> exchanges, Shelf shelf, Optional<String> next,
        Optional<String> first) {

    /// @param label what is read out, with the count
    /// @param path  empty where there is none
    public record Letter(String letter, String label, String path, boolean chosen) {
    }

    /// A value to filter by, and how it is called.
    public record Choice(String value, String name, String count, boolean chosen) {
    }

    public boolean isEmpty() {
        return shelf.lines().isEmpty();
    }

    public boolean known() {
        return !sectors.isEmpty() || !countries.isEmpty() || !exchanges.isEmpty();
    }
}
