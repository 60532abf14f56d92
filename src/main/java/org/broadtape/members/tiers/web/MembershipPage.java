package org.broadtape.members.tiers.web;

import java.util.List;

/// The publisher's tiers beside each other.
///
/// @param sold whether one of them has a price
public record MembershipPage(List<Column> columns, List<Row> rows, boolean sold) {

    /// A tier.
    ///
    /// @param month its price in words, or empty
    /// @param free  whether it is what every member has
    public record Column(String name, String description, String month, String year, boolean free) {
    }

    /// Something that tiers differ in, with what each gives.
    public record Row(String name, String hint, List<Cell> cells) {
    }

    /// @param words what stands there; where that is only yes or no, `mark` is `yes` or `no` and the words are for who hears the page
    public record Cell(String words, String mark) {
    }
}
