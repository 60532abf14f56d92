package org.broadtape.instruments.announcements.reading;

import java.time.LocalDate;
import java.util.List;

import org.broadtape.instruments.announcements.Category;
import org.broadtape.instruments.announcements.SalientDate;

/// An announcement as its source wrote it.
///
/// @param source     `SENS`, `RNS`, `EDGAR`, or a market's code
/// @param number     the source's own, or one made from what it says
/// @param version    the source's own, from 1; 0 where it counts none
/// @param issuer     the company as it calls itself there
/// @param paragraphs its text; one with line breaks is a table
/// @param link       where the source has it, or empty
/// @param doubts     sentences about what is taken all the same
/// @param place      where in its file it begins, such as `line 12`
public record Notice(String source, String number, int version, When when, String issuer, List<Named> names, String headline, List<String> paragraphs, Category category,
        boolean priceSensitive, List<SalientDate> dates, String link, List<String> doubts, String place) {

    public Notice {
        names = List.copyOf(names);
        paragraphs = List.copyOf(paragraphs);
        dates = List.copyOf(dates);
        doubts = List.copyOf(doubts);
    }

    /// The day that its names are of.
    public LocalDate day() {
        return when.day();
    }

    /// Its text with an empty line between paragraphs.
    public String body() {
        return String.join("\n\n", paragraphs);
    }
}
