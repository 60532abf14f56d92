package org.broadtape.articles.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// All that [Access] needs to know of an article.
///
/// @param access who may read the whole of it from its release on
/// @param openings who may from later instants on, in the order of time
/// @param released from which the openings are counted; without it none comes
/// @param territories countries (ISO 3166-1 alpha-2) that may see it; empty for the whole world
/// @param expires when it stops being shown: the end of its licence or of its archive
public record Terms(State state, AccessLevel access, List<Opening> openings, Optional<Instant> released, Set<Channel> channels, Set<String> territories,
        Optional<Instant> expires) {

    public Terms {
        openings = List.copyOf(openings);
        channels = Set.copyOf(channels);
        territories = Set.copyOf(territories);
    }

    /// Those of an article that stays open to whom it is open at its release.
    public Terms(State state, AccessLevel access, Set<Channel> channels, Set<String> territories, Optional<Instant> expires) {
        this(state, access, List.of(), Optional.empty(), channels, territories, expires);
    }

    public boolean boundToTerritory() {
        return !territories.isEmpty();
    }

    /// Who may read the whole of it at that instant.
    public AccessLevel level(Instant at) {
        return lastOpening(at).map(Opening::to).orElse(access);
    }

    /// The opening that has come last, if any has.
    public Optional<Opening> lastOpening(Instant at) {
        return openings.reversed().stream().filter(opening -> !instant(opening).isAfter(at)).findFirst();
    }

    /// When an opening comes.
    public Instant instant(Opening opening) {
        return released.map(instant -> instant.plus(opening.after())).orElse(Access.NEVER);
    }

    /// The first opening after that instant whose level is one of these.
    public Optional<Opening> nextOpening(Instant at, Predicate<AccessLevel> to) {
        return openings.stream().filter(opening -> instant(opening).isAfter(at) && to.test(opening.to())).findFirst();
    }

    /// When others may read the whole of it, or it expires, whichever is first; [Access#NEVER] where neither comes.
    public Instant until(Instant at) {
        return until(at, _ -> true);
    }

    /// When that opening comes, or the article expires, whichever is first; [Access#NEVER] where neither does.
    Instant until(Instant at, Predicate<AccessLevel> to) {
        var end = expires.orElse(Access.NEVER);
        var opening = nextOpening(at, to).map(this::instant).orElse(Access.NEVER);
        return opening.isBefore(end) ? opening : end;
    }
}
