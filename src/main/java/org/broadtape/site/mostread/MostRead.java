package org.broadtape.site.mostread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.members.Viewer;

/// Counts readings and says what was read most.
@ApplicationScoped
@Transactional
public class MostRead {

    private static final int SHOWN = 5;
    private static final Duration LOOKING_BACK = Duration.ofHours(24);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Tally tally;
    private final ReadingStore store;
    private final Listings listings;
    private final Clock clock;

    MostRead(Tally tally, ReadingStore store, Listings listings, Clock clock) {
        this.tally = tally;
        this.store = store;
        this.listings = listings;
        this.clock = clock;
    }

    /// The articles that most people read in the last 24 hours, of those that this viewer may see.
    public List<Teaser> today(Viewer viewer) {
        return listings.those(store.most(clock.instant().minus(LOOKING_BACK), SHOWN), viewer, Channel.SITE);
    }

    /// Somebody has an article before them. `reader` tells two of them apart within an hour and is forgotten after it.
    public void read(ArticleId article, String reader, boolean robot) {
        var now = clock.instant();
        if (tally.count(article, reader, robot, now)) {
            keep(tally.takeAll(now), now.truncatedTo(ChronoUnit.HOURS));
        }
    }

    /// Only what can be seen is counted: anybody can send any number.
    private void keep(Map<ArticleId, Tally.Count> counts, Instant hour) {
        var seen = listings.those(counts.keySet(), Viewer.Anyone.ANYWHERE, Channel.SITE).stream().map(Teaser::id).collect(Collectors.toSet());
        counts.forEach((article, count) -> {
            if (seen.contains(article)) {
                store.add(article, hour, count);
            }
        });
        store.forgetBefore(hour.minus(KEPT));
    }
}
