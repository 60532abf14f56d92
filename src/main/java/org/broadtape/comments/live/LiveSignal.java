package org.broadtape.comments.live;

/// What goes to a browser over its line.
public sealed interface LiveSignal {

    /// So many comments are new since the one that the browser named.
    record Newer(int comments) implements LiveSignal {
    }

    /// Nothing has happened; the line is still there.
    record Beat() implements LiveSignal {
    }
}
