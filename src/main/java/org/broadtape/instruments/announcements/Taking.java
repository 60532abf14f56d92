package org.broadtape.instruments.announcements;

/// What came of an announcement that was taken in.
sealed interface Taking {

    /// @param joined whether anything is known here that it is about
    record New(boolean joined) implements Taking {
    }

    /// What stood here said something else, and is kept as its earlier version.
    record Replaced() implements Taking {
    }

    record Same() implements Taking {
    }

    /// It has the number and version of one that says something else.
    record Contrary(String why) implements Taking {
    }
}
