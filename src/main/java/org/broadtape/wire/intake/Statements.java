package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.item.OtherDocument;
import org.broadtape.wire.verdicts.Stored;

/// What items say of other items of their provider: a kill, a hold, that it may be used again, or that they stand in its place. It acts on
/// what is there and on what has not come yet.
final class Statements {

    private static final String WITHHELD = "withheld by ";

    private final Slug provider;
    private final ItemStore items;
    private final Editing editing;
    private final Book book;
    private final Instant now;

    Statements(Slug provider, ItemStore items, Editing editing, Book book, Instant now) {
        this.provider = provider;
        this.items = items;
        this.editing = editing;
        this.book = book;
        this.now = now;
    }

    /// @param fresh whether the item has not said it before; a kill acts in any case
    void act(Arrival arrival, boolean fresh) {
        var guid = arrival.item().guid();
        for (var other : arrival.item().standing().others()) {
            if (!other.guid().equals(guid) && (fresh || other.said() == OtherDocument.Said.CANCELED)) {
                act(guid, other, items.lock(provider, Set.of(guid, other.guid())));
            }
        }
    }

    private void act(String guid, OtherDocument other, Map<String, Stored> known) {
        var stored = known.get(other.guid());
        if (stored != null && stored.course() == Stored.Course.KILLED) {
            return;
        }
        switch (other.said()) {
            case CANCELED -> {
                if (stored != null) {
                    stored.article().ifPresent(article -> editing.kill(article, "taken back by " + guid));
                }
                items.strike(provider, other.guid(), Stored.Course.KILLED, "taken back by " + guid, now);
            }
            case WITHHELD -> {
                if (stored == null || (stored.course() != Stored.Course.HELD && stored.course() != Stored.Course.SUPERSEDED)) {
                    if (stored != null) {
                        stored.article().ifPresent(article -> editing.hold(article, WITHHELD + guid));
                    }
                    items.strike(provider, other.guid(), Stored.Course.HELD, WITHHELD + guid, now);
                }
            }
            case USABLE -> {
                if (stored != null && stored.course() == Stored.Course.HELD && items.reason(stored.id()).startsWith(WITHHELD)) {
                    stored.article().ifPresent(editing::free);
                    items.strike(provider, other.guid(), Stored.Course.TAKEN, "", now);
                }
            }
            case SUPERSEDED -> superseded(guid, other.guid(), stored, known.get(guid));
        }
    }

    /// The article of the other one has gone over to the one that speaks, or is withdrawn where that one has an article of its own.
    private void superseded(String guid, String other, @org.jspecify.annotations.Nullable Stored stored, @org.jspecify.annotations.Nullable Stored speaks) {
        if (stored == null) {
            items.strike(provider, other, Stored.Course.SUPERSEDED, "superseded by " + guid, now);
            return;
        }
        var article = book.article(guid);
        var stands = article.isPresent() || (speaks != null && speaks.course() == Stored.Course.SUPERSEDED);
        if (!stands || stored.course() == Stored.Course.SUPERSEDED) {
            return;
        }
        if (stored.article().equals(article)) {
            items.disinherit(provider, other);
        } else {
            stored.article().ifPresent(editing::withdraw);
        }
        items.strike(provider, other, Stored.Course.SUPERSEDED, "superseded by " + guid, now);
    }
}
