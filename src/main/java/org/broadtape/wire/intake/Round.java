package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadtape.articles.Articles;
import org.broadtape.articles.history.By;
import org.broadtape.articles.history.Conflicts;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.jobs.Timers;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.documents.DocumentStore;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.OtherDocument.Said;
import org.broadtape.wire.item.PubStatus;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.verdicts.Stored;

/// One transaction's worth of items of one provider: what is known of them is locked, each is judged and acted on, and all is written down
/// together at the end. Pictures go first, since texts of the same round may show them; what items say of others goes last.
final class Round {

    private final List<Arrival> arrivals;
    private final Provider provider;
    private final Shelf shelf;
    private final Instant now;
    private final By by;
    private final Editing editing;
    private final Book book;
    private final PictureItems pictures;
    private final Outcome[] outcomes;
    private Map<String, Stored> known = Map.of();
    private Map<String, Stored> heirs = Map.of();

    /// What a round works with.
    record Shelf(Articles articles, Conflicts conflicts, StaticPages pages, ItemStore items, PictureStore pictures, DocumentStore documents, Timers timers) {
    }

    Round(List<Arrival> arrivals, Shelf shelf, Instant now) {
        this.arrivals = arrivals;
        this.provider = arrivals.getFirst().source().provider();
        this.shelf = shelf;
        this.now = now;
        this.by = new By(provider.isNewsroom() ? "import" : "wire: " + provider.slug());
        this.editing = new Editing(shelf.articles(), shelf.conflicts(), by);
        this.book = new Book(provider.slug(), shelf.items(), shelf.documents(), shelf.timers(), now);
        this.pictures = new PictureItems(provider, shelf.items(), shelf.pictures(), editing, book, now);
        this.outcomes = new Outcome[arrivals.size()];
    }

    static String name(Arrival arrival) {
        return arrival.source().document().name() + " (" + arrival.item().guid() + ")";
    }

    List<Outcome> outcomes() {
        known = shelf.items().lock(provider.slug(), arrivals.stream().map(arrival -> arrival.item().guid()).toList());
        heirs = heirs();
        var before = known.isEmpty() ? Map.<String, String>of() : shelf.items().reasons(shelf.documents().ids(arrivals.stream().map(Arrival::source).toList()).values());
        judge(Kind.PICTURE, before, Map.of());
        judge(Kind.TEXT, before, pictures.belonging(arrivals.stream().map(Arrival::item).filter(item -> item.kind() == Kind.TEXT).toList()));
        book.write(known);
        var statements = new Statements(provider.slug(), shelf.items(), editing, book, now);
        for (var i = 0; i < arrivals.size(); i++) {
            statements.act(arrivals.get(i), outcomes[i].word() != Outcome.Word.UNCHANGED && outcomes[i].word() != Outcome.Word.REFUSED);
        }
        return List.of(outcomes);
    }

    /// Of items that are new and say that they stand in the place of others: what they find there.
    private Map<String, Stored> heirs() {
        var claims = arrivals.stream().map(Arrival::item).filter(item -> !known.containsKey(item.guid()) && item.standing().status() != PubStatus.CANCELED && !superseded(item).isEmpty()).toList();
        var found = new HashMap<String, Stored>();
        if (!claims.isEmpty()) {
            var others = shelf.items().lock(provider.slug(), claims.stream().flatMap(item -> superseded(item).stream()).collect(Collectors.toSet()));
            claims.forEach(item -> superseded(item).stream().flatMap(guid -> Optional.ofNullable(others.get(guid)).stream()).filter(this::inheritable).findFirst()
                    .ifPresent(other -> found.put(item.guid(), other.heir(item.guid()))));
        }
        return found;
    }

    private boolean inheritable(Stored other) {
        return other.article().isPresent() && other.course() != Stored.Course.KILLED && other.course() != Stored.Course.SUPERSEDED && !editing.killed(other.article().getAsLong());
    }

    private static Set<String> superseded(WireItem item) {
        return item.standing().others().stream().filter(other -> other.said() == Said.SUPERSEDED).map(other -> other.guid()).collect(Collectors.toSet());
    }

    private void judge(Kind kind, Map<String, String> before, Map<String, List<KeptPicture>> kept) {
        var texts = new Texts(shelf.articles(), shelf.pages(), editing, book, by, now, kept);
        var ruling = new Ruling(provider, now, editing, book, pictures, texts);
        for (var i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).item().kind() == kind) {
                outcomes[i] = outcome(arrivals.get(i), before, ruling);
            }
        }
        texts.file();
    }

    private Outcome outcome(Arrival arrival, Map<String, String> before, Ruling ruling) {
        var seen = before.get(arrival.item().guid() + " " + arrival.item().fingerprint());
        if (seen != null && !arrival.again()) {
            return new Outcome(Outcome.Word.UNCHANGED, name(arrival), "", seen.isEmpty() ? "" : "held before: " + seen);
        }
        try {
            return ruling.on(arrival, stored(arrival));
        } catch (Unfit unfit) {
            return new Outcome(Outcome.Word.REFUSED, name(arrival), unfit.refused().place(), unfit.refused().at("").sentence());
        }
    }

    /// What is known of the item. Where the desk has opened its article, or has set an hour for it, what we had held it for is past.
    private Optional<Stored> stored(Arrival arrival) {
        var guid = arrival.item().guid();
        var stored = Optional.ofNullable(heirs.get(guid)).or(() -> Optional.ofNullable(known.get(guid)));
        var held = stored.filter(one -> one.course() == Stored.Course.HELD || one.course() == Stored.Course.SCHEDULED);
        return held.filter(one -> one.article().isPresent() && editing.deskOpens(one.article().getAsLong())).map(one -> one.in(Stored.Course.TAKEN)).or(() -> stored);
    }
}
