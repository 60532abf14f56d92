package org.broadtape.members;

import java.util.Optional;
import java.util.Set;

import org.broadtape.kernel.Slug;
import org.broadtape.members.staff.Actor;

/// Who asks to see something, and where from.
public sealed interface Viewer {

    /// The country (ISO 3166-1 alpha-2, upper case) that a trusted proxy named; empty counts as outside every territory.
    Optional<String> country();

    /// Somebody who is not signed in.
    record Anyone(Optional<String> country) implements Viewer {

        /// A viewer of whom nothing is known: whoever reads a cached page, a feed or a sitemap.
        public static final Anyone ANYWHERE = new Anyone(Optional.empty());
    }

    /// A member who is signed in.
    ///
    /// @param reads the tiers whose articles are open to it: its own and all below
    record Reader(MemberId id, Set<Slug> reads, Optional<String> country) implements Viewer {

        public Reader {
            reads = Set.copyOf(reads);
        }
    }

    /// A member with a role at the desk, who has shown a second factor in this session.
    record Staff(Actor actor, Optional<String> country) implements Viewer {
    }

    /// Another publisher who is sent articles by contract.
    ///
    /// @param whole whether its contract gives it the whole text of what readers pay for; else it gets the preview of that
    record Partner(Optional<String> country, boolean whole) implements Viewer {
    }

    /// A search engine that came from an address which the publisher has named, and which may read what its readers pay for.
    record Crawler(String name) implements Viewer {

        @Override
        public Optional<String> country() {
            return Optional.empty();
        }
    }
}
