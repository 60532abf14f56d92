package org.broadtape.wire.moving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.report.Outcomes;
import org.broadtape.wire.moving.thing.Thing;
import org.jboss.logging.Logger;

/// Writes loads down, each in one transaction. Where one of many things cannot be written, each is tried alone, so that it costs only itself.
@ApplicationScoped
class Unloading {

    private static final Logger LOG = Logger.getLogger(Unloading.class);
    private static final int SECONDS = 300;

    /// What became of each; the map goes by which thing it is, not by what is in it.
    Map<Thing, Outcome> take(List<Thing> things, Run run, Hands hands, Places places, boolean dry) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                var kept = dry ? hands.runs().begin(run.source(), run.by(), run.began()) : run;
                var outcomes = new Load(kept, hands, places).take(things);
                if (dry) {
                    throw new Undone(outcomes);
                }
                return outcomes;
            });
        } catch (Undone undone) {
            return undone.outcomes;
        } catch (RuntimeException failed) {
            if (things.size() == 1) {
                var alone = new LinkedHashMap<Thing, Outcome>();
                alone.put(things.getFirst(), refused(things.getFirst(), failed));
                return alone;
            }
            var outcomes = new LinkedHashMap<Thing, Outcome>();
            things.forEach(thing -> outcomes.putAll(take(List.of(thing), run, hands, places, dry)));
            return outcomes;
        }
    }

    private static Outcome refused(Thing thing, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Outcomes.of(Outcome.Word.REFUSED, thing, refused.sentence());
            }
        }
        LOG.warnf(failed, "%s could not be stored", Outcomes.name(thing));
        return Outcomes.of(Outcome.Word.REFUSED, thing, "it could not be stored: " + Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .reduce((_, cause) -> cause).map(cause -> String.valueOf(cause.getMessage())).orElse("").lines().findFirst().orElse(""));
    }

    /// Takes the outcomes of a dry run out of a transaction that it undoes.
    private static final class Undone extends RuntimeException {

        private final transient Map<Thing, Outcome> outcomes;

        Undone(Map<Thing, Outcome> outcomes) {
            super("a dry run", null, false, false);
            this.outcomes = outcomes;
        }
    }
}
