package org.broadtape.articles.about.reactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.articles.ArticleId;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.prices.Around;
import org.broadtape.instruments.prices.Reactions;
import org.jboss.logging.Logger;

/// What instruments cost around the release of articles about them. It is looked for when its time has come, and what was found once is never changed.
@ApplicationScoped
@Transactional
public class KeptReactions {

    private static final Logger LOG = Logger.getLogger(KeptReactions.class);

    /// After the release: at the minute, the hour and the day, again when a source that is shown late may be, and once more when the closes of a weekend are in.
    private static final List<Duration> LOOKS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(21), Duration.ofHours(1), Duration.ofMinutes(81), Duration.ofDays(1), Duration.ofHours(25),
            Duration.ofDays(4));

    private final ReactionStore store;
    private final Reactions reactions;
    private final Clock clock;

    KeptReactions(ReactionStore store, Reactions reactions, Clock clock) {
        this.store = store;
        this.reactions = reactions;
        this.clock = clock;
    }

    /// What is kept of an article, by the instruments that it is or was about.
    @Transactional(TxType.SUPPORTS)
    public Map<InstrumentId, Around> of(ArticleId article) {
        return of(List.of(article)).getOrDefault(article, Map.of());
    }

    /// The same of several; those of which nothing is kept are left out.
    @Transactional(TxType.SUPPORTS)
    public Map<ArticleId, Map<InstrumentId, Around>> of(Collection<ArticleId> articles) {
        return store.of(articles);
    }

    /// Follows the instruments of these articles, as far as they are public and were not followed before.
    void follow(Collection<ArticleId> articles) {
        store.follow(articles, LOOKS.getFirst());
    }

    /// Looks at those whose time has come, the last released first. Returns how many there were.
    ///
    /// @param most how many at the most
    @Transactional(TxType.NOT_SUPPORTED)
    public int look(int most) {
        var due = store.due(clock.instant(), most);
        due.forEach(this::look);
        return due.size();
    }

    private void look(Look look) {
        var found = look.known();
        try {
            found = reactions.around(look.instrument(), look.releasedAt(), look.known());
        } catch (RuntimeException fault) {
            LOG.warnf(fault, "How instrument %s took article %s could not be found out", look.instrument(), look.article());
        }
        store.keep(look, found, found.isWhole() ? Optional.empty() : next(look.releasedAt()));
    }

    private Optional<Instant> next(Instant releasedAt) {
        return LOOKS.stream().map(releasedAt::plus).filter(clock.instant()::isBefore).findFirst();
    }
}
