package org.broadtape.instruments.announcements.web;

import java.time.LocalDate;
import java.util.List;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.announcements.Announcement;
import org.broadtape.instruments.announcements.Earlier;

/// What the page of an announcement shows.
///
/// @param category in words
/// @param before   what it said before it was corrected, the newest first
public record AnnouncementPage(Announcement one, String category, List<Block> blocks, List<Day> days, List<Instrument> about, List<Earlier> before) {

    /// Whether its number is its source's own.
    public boolean numbered() {
        return !one.number().startsWith("text-");
    }

    /// A paragraph, or lines that stand under each other.
    public record Block(String text) {

        public boolean lines() {
            return text.contains("\n");
        }

        /// Whether spaces set them in columns.
        public boolean columns() {
            return lines() && text.contains("  ");
        }
    }

    /// A day that it names, and the words that said so.
    public record Day(String what, LocalDate day, String phrase) {
    }
}
