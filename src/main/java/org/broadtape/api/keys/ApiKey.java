package org.broadtape.api.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.broadtape.members.Viewer;

/// What a program that holds the key may ask, and how often.
///
/// @param perMinute requests within any minute, at most
/// @param perDay    requests within any 24 hours, at most
/// @param country   where its owner's readers are (ISO 3166-1 alpha-2); empty counts as outside of all territories
public record ApiKey(long id, String name, Set<Scope> scopes, int perMinute, int perDay, String country, Instant madeAt, String madeBy, Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public boolean holds() {
        return revokedAt.isEmpty();
    }

    public boolean opens(Scope asked) {
        return scopes.stream().anyMatch(scope -> scope.opens(asked));
    }

    /// As whom its articles are judged.
    public Viewer viewer() {
        return new Viewer.Partner(country.isEmpty() ? Optional.empty() : Optional.of(country), opens(Scope.ARTICLES_WHOLE));
    }

    /// In the order in which they are explained.
    public List<Scope> inOrder() {
        return scopes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
