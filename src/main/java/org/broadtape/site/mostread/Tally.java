package org.broadtape.site.mostread;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.ArticleId;

/// Readings since they were last written down. One reader counts once per article and hour; who it was is kept as a number
/// made with a secret of that hour, in memory, until the hour is over.
@ApplicationScoped
class Tally {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_READERS = 200_000;
    private static final int MOST_ARTICLES = 10_000;

    /// @param robots those who say that they are programs; kept apart
    record Count(long readers, long robots) {

        private Count plus(boolean robot) {
            return robot ? new Count(readers, robots + 1) : new Count(readers + 1, robots);
        }
    }

    private final Map<ArticleId, Count> counts = new HashMap<>();
    private final Set<Integer> met = new HashSet<>();
    private final SecureRandom random = new SecureRandom();
    private Instant hour = Instant.EPOCH;
    private Instant written = Instant.EPOCH;
    private long secret;

    /// Whether it is time to write down what was counted.
    synchronized boolean count(ArticleId article, String reader, boolean robot, Instant now) {
        begin(now.truncatedTo(ChronoUnit.HOURS));
        if (met.size() < MOST_READERS && counts.size() < MOST_ARTICLES && met.add(Objects.hash(article, reader, secret))) {
            counts.merge(article, new Count(0, 0).plus(robot), (old, _) -> old.plus(robot));
        }
        return !counts.isEmpty() && !now.isBefore(written.plus(PAUSE));
    }

    private void begin(Instant current) {
        if (!current.equals(hour)) {
            hour = current;
            secret = random.nextLong();
            met.clear();
        }
    }

    synchronized Map<ArticleId, Count> takeAll(Instant now) {
        written = now;
        var all = Map.copyOf(counts);
        counts.clear();
        return all;
    }
}
