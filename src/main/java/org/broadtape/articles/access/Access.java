package org.broadtape.articles.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadtape.articles.access.Sight.Why;
import org.broadtape.members.Viewer;

/// Who may see what. Every exit of the program asks here: page, listing, count, feed, sitemap, picture, metadata.
/// Pure: an article opens only when its release has been committed, which is its state; the clock closes, and moves what is public already
/// from one level to the next.
public final class Access {

    /// The instant that never comes.
    public static final Instant NEVER = Instant.MAX;

    private Access() {
    }

    /// What `viewer` may see of an article with these terms through `channel` at that instant.
    public static Sight to(Terms terms, Viewer viewer, Channel channel, Instant at) {
        if (!terms.state().open()) {
            return new Sight.Nothing(terms.state() == State.KILLED ? Why.KILLED : Why.NOT_RELEASED, NEVER);
        }
        var expires = terms.expires().orElse(NEVER);
        if (!at.isBefore(expires)) {
            return new Sight.Nothing(Why.EXPIRED, NEVER);
        }
        if (!terms.channels().contains(channel)) {
            return new Sight.Nothing(Why.CHANNEL, NEVER);
        }
        if (terms.boundToTerritory() && countryFor(viewer, channel).filter(terms.territories()::contains).isEmpty()) {
            return new Sight.Nothing(Why.TERRITORY, NEVER);
        }
        var level = terms.level(at);
        return mayRead(viewer, level)
                ? new Sight.Whole(terms.until(at, later -> !mayRead(viewer, later)))
                : new Sight.Preview(level, terms.until(at, later -> !later.equals(level)));
    }

    /// The same for somebody who holds a pass to this article: where there was a preview on the site, there is the whole. It shows nothing of what
    /// would not be shown without it.
    public static Sight to(Terms terms, Viewer viewer, Channel channel, Instant at, Optional<Pass> pass) {
        var sight = to(terms, viewer, channel, at);
        if (channel == Channel.SITE && sight instanceof Sight.Preview(var _, var until) && pass.isPresent() && at.isBefore(pass.get().until())) {
            return new Sight.Whole(until.isBefore(pass.get().until()) ? until : pass.get().until());
        }
        return sight;
    }

    /// The same rule for many articles: it holds exactly where `to` answers with something to see.
    public static Condition condition(Viewer viewer, Channel channel, Instant at) {
        return new Condition.All(List.of(
                new Condition.Open(),
                new Condition.Unexpired(at),
                new Condition.Carried(channel),
                new Condition.Within(countryFor(viewer, channel))));
    }

    /// And the same for the whole text: it holds exactly where `to` answers with the whole.
    public static Condition wholeCondition(Viewer viewer, Channel channel, Instant at) {
        return new Condition.All(List.of(condition(viewer, channel, at), new Condition.OpenTo(levels(viewer), at)));
    }

    /// The levels that a viewer reads; empty for all.
    private static Optional<Set<AccessLevel>> levels(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Anyone _ -> Optional.of(Set.of(AccessLevel.EVERYONE));
            case Viewer.Reader(var _, var reads, var _) -> Optional.of(Stream.concat(Stream.of(AccessLevel.EVERYONE, AccessLevel.MEMBERS),
                    reads.stream().map(AccessLevel.FromTier::new)).collect(Collectors.toUnmodifiableSet()));
            case Viewer.Staff _, Viewer.Crawler _ -> Optional.empty();
            case Viewer.Partner(var _, var whole) -> whole ? Optional.empty() : Optional.of(Set.of(AccessLevel.EVERYONE));
        };
    }

    private static boolean mayRead(Viewer viewer, AccessLevel level) {
        return switch (viewer) {
            case Viewer.Anyone _ -> level instanceof AccessLevel.Everyone;
            case Viewer.Reader(var _, var reads, var _) -> switch (level) {
                case AccessLevel.Everyone _, AccessLevel.Members _ -> true;
                case AccessLevel.FromTier(var tier) -> reads.contains(tier);
            };
            case Viewer.Staff _, Viewer.Crawler _ -> true;
            case Viewer.Partner(var _, var whole) -> whole || level instanceof AccessLevel.Everyone;
        };
    }

    private static Optional<String> countryFor(Viewer viewer, Channel channel) {
        return channel.knowsTheCountry() ? viewer.country() : Optional.empty();
    }
}
