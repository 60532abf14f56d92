package org.broadtape.articles.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.articles.access.Sight.Why;
import org.broadtape.members.Viewer;

/// Who may see what. Every exit of the program asks here: page, listing, count, feed, sitemap, picture, metadata.
/// Pure: an article opens only when its release has been committed, which is its state; the clock only closes.
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
        return mayRead(viewer, terms.access()) ? new Sight.Whole(expires) : new Sight.Preview(terms.access(), expires);
    }

    /// The same rule for many articles: it holds exactly where `to` answers with something to see.
    public static Condition condition(Viewer viewer, Channel channel, Instant at) {
        return new Condition.All(List.of(
                new Condition.Open(),
                new Condition.Unexpired(at),
                new Condition.Carried(channel),
                new Condition.Within(countryFor(viewer, channel))));
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
