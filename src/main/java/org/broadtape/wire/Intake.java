package org.broadtape.wire;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.broadtape.articles.Articles;
import org.broadtape.articles.StaticPages;
import org.broadtape.kernel.Refused;
import org.jboss.logging.Logger;

/// Takes items in, many in one transaction. Where one of many cannot be written, each is tried alone, so that it costs only itself.
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int SECONDS = 300;

    private final Articles articles;
    private final StaticPages pages;
    private final ItemStore items;
    private final DocumentStore documents;
    private final Clock clock;

    Intake(Articles articles, StaticPages pages, ItemStore items, DocumentStore documents, Clock clock) {
        this.articles = articles;
        this.pages = pages;
        this.items = items;
        this.documents = documents;
        this.clock = clock;
    }

    /// What became of each, in order. All are of one provider, and no two of one guid.
    List<Outcome> take(List<Arrival> arrivals, boolean dry) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                var outcomes = new Round(arrivals, articles, pages, items, documents, now()).outcomes();
                if (dry) {
                    throw new Undone(outcomes);
                }
                return outcomes;
            });
        } catch (Undone undone) {
            return undone.outcomes;
        } catch (RuntimeException failed) {
            return arrivals.size() == 1 ? List.of(refused(arrivals.getFirst(), failed)) : arrivals.stream().flatMap(one -> take(List.of(one), dry).stream()).toList();
        }
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
