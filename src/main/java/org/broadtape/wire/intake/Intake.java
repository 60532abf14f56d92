package org.broadtape.wire.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadtape.articles.Articles;
import org.broadtape.articles.history.Conflicts;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.jobs.Timers;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.documents.DocumentStore;
import org.broadtape.wire.Outcome;
import org.jboss.logging.Logger;

/// Takes items in, many in one transaction. Where one of many cannot be written, each is tried alone, so that it costs only itself.
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int SECONDS = 300;

    // unique key, deadlock, serialization: two that took the same new item at once
    private static final Set<String> MEETINGS = Set.of("23505", "40P01", "40001");

    private final Articles articles;
    private final Conflicts conflicts;
    private final StaticPages pages;
    private final ItemStore items;
    private final PictureStore pictures;
    private final DocumentStore documents;
    private final Timers timers;
    private final Clock clock;

    public Intake(Articles articles, Conflicts conflicts, StaticPages pages, ItemStore items, PictureStore pictures, DocumentStore documents, Timers timers, Clock clock) {
        this.articles = articles;
        this.conflicts = conflicts;
        this.pages = pages;
        this.items = items;
        this.pictures = pictures;
        this.documents = documents;
        this.timers = timers;
        this.clock = clock;
    }

    /// What became of each, in order. All are of one provider, and no two of one guid.
    public List<Outcome> take(List<Arrival> arrivals, boolean dry) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> settled(arrivals, dry));
        } catch (Undone undone) {
            return undone.outcomes;
        } catch (RuntimeException failed) {
            return arrivals.stream().flatMap(one -> (arrivals.size() > 1 ? take(List.of(one), dry) : met(failed) ? again(one, dry) : List.of(refused(one, failed))).stream()).toList();
        }
    }

    private List<Outcome> settled(List<Arrival> arrivals, boolean dry) {
        var outcomes = new Round(arrivals, new Round.Shelf(articles, conflicts, pages, items, pictures, documents, timers), now()).outcomes();
        if (dry) {
            throw new Undone(outcomes);
        }
        return outcomes;
    }

    // whoever met another in the same item comes after it now, and finds what it has left
    private List<Outcome> again(Arrival one, boolean dry) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> settled(List.of(one), dry));
        } catch (Undone undone) {
            return undone.outcomes;
        } catch (RuntimeException failed) {
            return List.of(refused(one, failed));
        }
    }

    private static boolean met(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause).anyMatch(cause -> cause instanceof SQLException sql && MEETINGS.contains(sql.getSQLState()));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Outcome refused(Arrival arrival, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return new Outcome(Outcome.Word.REFUSED, Round.name(arrival), refused.place(), refused.at("").sentence());
            }
        }
        LOG.warnf(failed, "%s could not be stored", Round.name(arrival));
        return new Outcome(Outcome.Word.REFUSED, Round.name(arrival), "", "it could not be stored: " + Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .reduce((_, cause) -> cause).map(cause -> String.valueOf(cause.getMessage())).orElse("").lines().findFirst().orElse(""));
    }

    /// Takes the outcomes of a dry run out of a transaction that it undoes.
    private static final class Undone extends RuntimeException {

        private final transient List<Outcome> outcomes;

        Undone(List<Outcome> outcomes) {
            super("a dry run", null, false, false);
            this.outcomes = outcomes;
        }
    }
}
