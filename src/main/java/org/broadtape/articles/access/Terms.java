package org.broadtape.articles.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// All that [Access] needs to know of an article.
///
/// @param territories countries (ISO 3166-1 alpha-2) that may see it; empty for the whole world
/// @param expires when it stops being shown: the end of its licence or of its archive
public record Terms(State state, AccessLevel access, Set<Channel> channels, Set<String> territories, Optional<Instant> expires) {

    public Terms {
        channels = Set.copyOf(channels);
        territories = Set.copyOf(territories);
    }

    public boolean boundToTerritory() {
        return !territories.isEmpty();
    }
}
