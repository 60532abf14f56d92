package org.broadtape.wire.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadtape.installation.Vital;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.Outcome;

/// Documents of which something was refused: kept as they came, so that they can be read again by a later version of the program, under
/// another contract, or by a person.
@ApplicationScoped
@Transactional
public class Refusals implements Vital {

    private final RefusalStore store;
    private final DocumentStore documents;
    private final Clock clock;

    public Refusals(RefusalStore store, DocumentStore documents, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.clock = clock;
    }

    /// The newest `most`, the newest first.
    public List<RefusedDocument> newest(int most) {
        return store.newest(most);
    }

    /// Gives a document up: it is no longer listed, and gone where nothing was taken from it.
    public void drop(long number) {
        if (!store.forget(number)) {
            throw none(number);
        }
        store.drop(number);
    }

    /// Nothing of it is refused any more.
    public void settle(long number) {
        store.forget(number);
    }

    public static Refused none(long number) {
        return new Refused("no refused document has the number " + number + "; ./broadtape refused lists them");
    }

    public Set<String> keys() {
        return store.keys();
    }

    /// The document's key, if something of it was refused before.
    @Transactional(TxType.SUPPORTS)
    public Set<String> keyOf(Source source) {
        return store.isKnown(source) ? Set.of(DocumentStore.key(source)) : Set.of();
    }

    public List<Long> numbers() {
        return store.numbers();
    }

    public RefusalStore.Raw raw(long number) {
        return store.raw(number).orElseThrow(() -> none(number));
    }

    /// Keeps the document of what has just been read, if something of it was refused; the outcomes then name its number. `before`: keys of
    /// those that were refused before, and are no more if all of it could be read now.
    public Reader.Read kept(Reader.Read read, Set<String> before) {
        if (read.source().isEmpty()) {
            return read;
        }
        var source = read.source().get();
        var refused = read.outcomes().stream().filter(Refusals::isRefused).toList();
        if (!refused.isEmpty() || before.contains(DocumentStore.key(source))) {
            documents.ids(List.of(source)).values().forEach(store::forget);
        }
        return refused.isEmpty() ? read : new Reader.Read(read.outcomes().stream().map(named(keep(source, refused))).toList(), read.arrivals(), read.source(), read.ofSite());
    }

    /// The same for what was read well and refused afterwards.
    public List<Outcome> kept(List<Arrival> arrivals, List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> isRefused(outcomes.get(i)) ? outcomes.get(i).keptAs(keep(arrivals.get(i).source(), List.of(outcomes.get(i)))) : outcomes.get(i)).toList();
    }

    private long keep(Source source, List<Outcome> refused) {
        var number = documents.keep(List.of(source), clock.instant()).values().iterator().next();
        store.add(number, refused, clock.instant());
        return number;
    }

    private static java.util.function.UnaryOperator<Outcome> named(long number) {
        return outcome -> isRefused(outcome) ? outcome.keptAs(number) : outcome;
    }

    private static boolean isRefused(Outcome outcome) {
        return outcome.word() == Outcome.Word.REFUSED;
    }

    @Override
    public String name() {
        return "Wire";
    }

    @Override
    public List<String> lines() {
        var count = store.count();
        return count == 0 ? List.of() : List.of(count + (count == 1 ? " document is" : " documents are") + " kept that could not be read whole; ./broadtape refused lists them");
    }
}
