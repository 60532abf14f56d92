package org.broadtape.instruments.announcements.web;

import java.util.List;
import java.util.Optional;

/// A list of announcements, and what narrows it.
///
/// @param title      what they all are of
/// @param query      as it was typed
/// @param problem    what cannot be read of it, in a sentence; empty where nothing
/// @param narrowed   whether it is less than all
/// @param older      the address of the next page
/// @param newest     the address of the first page, where this is another
public record AnnouncementsPage(String title, Query query, List<Choice> categories, List<Line> lines, String problem, boolean narrowed, Optional<String> older, Optional<String> newest) {

    /// A kind of news to choose.
    public record Choice(String value, String name, boolean chosen) {
    }

    public boolean paged() {
        return older.isPresent() || newest.isPresent();
    }
}
