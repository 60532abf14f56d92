package org.broadtape.members;

import java.util.Optional;

/// Who asks to see something, and where from.
public sealed interface Viewer {

    /// The country (ISO 3166-1 alpha-2, upper case) that a trusted proxy named; empty counts as outside every territory.
    Optional<String> country();

    /// Somebody who is not signed in.
    record Anyone(Optional<String> country) implements Viewer {

        /// A viewer of whom nothing is known: whoever reads a cached page, a feed or a sitemap.
        public static final Anyone ANYWHERE = new Anyone(Optional.empty());
    }

    /// Another publisher who is sent articles by contract.
    ///
    /// @param whole whether its contract gives it the whole text of what readers pay for; else it gets the preview of that
    record Partner(Optional<String> country, boolean whole) implements Viewer {
    }
}
