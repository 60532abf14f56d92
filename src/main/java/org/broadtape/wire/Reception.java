package org.broadtape.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.documents.Cutting;
import org.broadtape.wire.documents.Incoming;
import org.broadtape.wire.documents.Reader;
import org.broadtape.wire.documents.Refusals;
import org.broadtape.wire.intake.Intake;

/// Takes in one document at a time of a provider whose items come by themselves, as the [Importer] takes in many: in the caller's thread, and
/// slice by slice when it is the provider's turn.
@ApplicationScoped
public class Reception {

    private final Reader reader;
    private final Intake intake;
    private final Refusals refusals;
    private final Clock clock;

    public Reception(Reader reader, Intake intake, Refusals refusals, Clock clock) {
        this.reader = reader;
        this.intake = intake;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// Lets a slice of a document in when it is its provider's turn, so that a backlog of one delays no other.
    public interface Turn {

        /// Runs the work and returns. `lags` is how long the slice's items were on their way, as far as they say.
        void take(Work work, List<Duration> lags);
    }

    /// One slice's work; answers with what became of its items.
    public interface Work {

        List<Outcome> run();
    }

    /// What lies in a file. Pictures that it names may lie beside it.
    public Report take(Provider provider, String name, Path file, Turn turn, Consumer<Outcome> tell) {
        return take(provider, new Incoming(name, file, file.toAbsolutePath().resolveSibling("."), true), turn, tell);
    }

    /// What came as bytes and lies nowhere.
    public Report take(Provider provider, String name, byte[] bytes, Turn turn, Consumer<Outcome> tell) {
        return take(provider, Incoming.nowhere(name, bytes), turn, tell);
    }

    private Report take(Provider provider, Incoming document, Turn turn, Consumer<Outcome> tell) {
        var report = Report.empty();
        Consumer<Outcome> both = outcome -> {
            report.count(outcome);
            tell.accept(outcome);
        };
        var slice = new Slice(arrivals -> turn.take(() -> taken(arrivals, both), lags(arrivals)));
        var order = new Reader.Order(List.of(), Optional.of(provider), "", UnaryOperator.identity(), false, false);
        Consumer<Incoming> part = one -> {
            var fresh = reader.read(one, order);
            var read = refusals.kept(fresh, fresh.source().map(refusals::keyOf).orElse(Set.of()));
            read.outcomes().forEach(both);
            read.ofSite().ifPresent(_ -> both.accept(new Outcome(Outcome.Word.REFUSED, document.name(), "", "it is the export of a whole site; move it in with ./broadtape import")));
            read.arrivals().forEach(slice::put);
        };
        if (document.held().isPresent()) {
            part.accept(document);
        } else {
            Cutting.each(document, "", part, both);
        }
        slice.end();
        return report;
    }

    private List<Outcome> taken(List<Arrival> arrivals, Consumer<Outcome> tell) {
        var outcomes = refusals.kept(arrivals, intake.take(arrivals, false));
        outcomes.forEach(tell);
        return outcomes;
    }

    private List<Duration> lags(List<Arrival> arrivals) {
        var now = clock.instant();
        return arrivals.stream().map(arrival -> arrival.item().times()).flatMap(times -> times.version().or(times::first).stream()).map(at -> Duration.between(at, now)).toList();
    }
}
