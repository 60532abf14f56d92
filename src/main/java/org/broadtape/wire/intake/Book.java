package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadtape.jobs.Timers;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.documents.DocumentStore;
import org.broadtape.wire.verdicts.Stored;

/// What was made of the arrivals of a round, written down at its end in few statements.
final class Book {

    private final Slug provider;
    private final ItemStore items;
    private final DocumentStore documents;
    private final Timers timers;
    private final Instant now;
    private final List<Made> made = new ArrayList<>();
    private final Map<String, OptionalLong> articles = new HashMap<>();

    Book(Slug provider, ItemStore items, DocumentStore documents, Timers timers, Instant now) {
        this.provider = provider;
        this.items = items;
        this.documents = documents;
        this.timers = timers;
        this.now = now;
    }

    void note(Made one) {
        made.add(one);
        one.course().ifPresent(_ -> articles.put(one.arrival().item().guid(), one.article()));
    }

    /// The pictures that this round has taken and that may be shown.
    List<PictureStore.Loose> pictures() {
        return made.stream().filter(one -> one.course().equals(Optional.of(Stored.Course.TAKEN))).flatMap(one -> one.picture().stream().map(picture -> {
            var item = one.arrival().item();
            return new PictureStore.Loose(item.guid(), item.wanted(), Sluglines.of(item, one.arrival().source().provider()), picture);
        })).toList();
    }

    /// The article that this round has made of the item or brought it to.
    OptionalLong article(String guid) {
        return articles.getOrDefault(guid, OptionalLong.empty());
    }

    void write(Map<String, Stored> known) {
        if (made.isEmpty()) {
            return;
        }
        var ids = documents.keep(made.stream().map(one -> one.arrival().source()).toList(), now);
        var fresh = items.nextIds((int) made.stream().filter(one -> !known.containsKey(one.arrival().item().guid())).count()).iterator();
        var rows = new ArrayList<ItemRow>();
        var versions = new ArrayList<VersionRow>();
        for (var one : made) {
            var item = one.arrival().item();
            var stored = known.get(item.guid());
            var id = stored == null ? fresh.next() : stored.id();
            var document = ids.getOrDefault(DocumentStore.key(one.arrival().source()), 0L);
            one.course().ifPresent(course -> rows.add(row(one, course, id, document, stored)));
            versions.add(new VersionRow(id, one.version(), item.fingerprint(), document, one.outcome(), one.reason()));
        }
        items.write(rows, now);
        items.addVersions(versions, now);
        rows.stream().filter(row -> row.picture().isPresent()).forEach(this::time);
    }

    /// A timer that goes off although the item has changed since finds nothing to do.
    private void time(ItemRow picture) {
        picture.opens().ifPresent(at -> timers.at(at, PictureTimes.OPENS, picture.id()));
        picture.expires().ifPresent(at -> timers.at(at, PictureTimes.EXPIRES, picture.id()));
    }

    // a kill acts whatever its number; the newest version that is known stays so
    private ItemRow row(Made one, Stored.Course course, long id, long document, @org.jspecify.annotations.Nullable Stored stored) {
        var item = one.arrival().item();
        var newer = stored != null && one.version().isBelow(stored.version()) ? stored : null;
        return new ItemRow(id, provider, item.guid(), item.kind(), newer == null ? one.version() : newer.version(), newer == null ? item.fingerprint() : newer.fingerprint(), course, one.reason(), one.article(),
                document, item.address(), item.edNote(), item.rights().terms(), item.wanted(), one.picture(), one.arrival().images(), one.opens(),
                one.picture().flatMap(_ -> item.standing().expires()), item.filing().subjects(),
                Sluglines.of(item, one.arrival().source().provider()));
    }
}
