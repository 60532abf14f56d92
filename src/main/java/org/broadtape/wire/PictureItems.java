package org.broadtape.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.broadtape.articles.Fate;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Version;

/// Items that are pictures: kept, shown by the articles whose texts name them, and taken out of these again.
final class PictureItems {

    private final Slug provider;
    private final ItemStore items;
    private final Editing editing;
    private final Book book;
    private final Instant now;

    PictureItems(Slug provider, ItemStore items, Editing editing, Book book, Instant now) {
        this.provider = provider;
        this.items = items;
        this.editing = editing;
        this.book = book;
        this.now = now;
    }

    /// What a picture must wait for itself, it waits for alone: no article that may be public sooner shows it before. What only the contract
    /// leaves to the desk waits with its article.
    Outcome take(Arrival arrival, Version version, Fate fate, boolean update) {
        var standing = arrival.item().standing();
        if (standing.expires().filter(gone -> !gone.isAfter(now)).isPresent()) {
            return held(arrival, version, "its time has passed at " + standing.expires().get());
        }
        var waits = standing.embargo() instanceof Embargo.Until(var at) && at.isAfter(now) ? Optional.of(at) : fate instanceof Fate.Schedule(var at) ? Optional.of(at) : Optional.<Instant>empty();
        if (waits.isEmpty() && !(fate instanceof Fate.Release) && !(fate instanceof Fate.Hold(var contract) && contract.contains("contract"))) {
            return held(arrival, version, fate instanceof Fate.Hold(var why) ? why : "it is a draft");
        }
        var reference = arrival.item().pictures().stream().map(one -> one.reference()).findFirst().orElse("");
        var image = arrival.images().get(reference);
        if (image == null) {
            book.note(Made.of(arrival, version, Stored.Course.HELD, "held", "its file could not be had", OptionalLong.empty()));
            return new Outcome(Outcome.Word.HELD, Round.name(arrival), "", String.join("; ", arrival.notes().isEmpty() ? List.of("it names no file that can be had") : arrival.notes()));
        }
        var words = arrival.item().pictures().getFirst();
        var picture = new KeptPicture(image, words.alt(), words.caption(), words.credit());
        return waits.map(until -> scheduled(arrival, version, picture, until)).orElseGet(() -> shown(arrival, version, picture, update));
    }

    private Outcome shown(Arrival arrival, Version version, KeptPicture picture, boolean update) {
        items.articlesWanting(provider, arrival.item().guid()).forEach(id -> editing.illustrate(id, picture));
        book.note(Made.of(arrival, version, Stored.Course.TAKEN, update ? "updated" : "taken", "", OptionalLong.empty()).showing(picture));
        return new Outcome(update ? Outcome.Word.UPDATED : Outcome.Word.TAKEN, Round.name(arrival), "", "");
    }

    private Outcome scheduled(Arrival arrival, Version version, KeptPicture picture, Instant until) {
        strip(arrival.item().guid());
        book.note(Made.of(arrival, version, Stored.Course.SCHEDULED, "taken", "", OptionalLong.empty()).showing(picture).opening(until));
        return new Outcome(Outcome.Word.TAKEN, Round.name(arrival), "", "opens at " + until);
    }

    /// Out of every article that shows it.
    void strip(String guid) {
        items.pictures(provider, Set.of(guid)).values().forEach(picture -> items.articlesWanting(provider, guid).forEach(id -> editing.strip(id, picture.ref())));
    }

    /// Those that have come as items of their own and may be shown, in this round or before.
    Map<String, KeptPicture> known(Set<String> guids) {
        var known = items.pictures(provider, guids);
        known.putAll(book.pictures());
        return known;
    }

    private Outcome held(Arrival arrival, Version version, String reason) {
        strip(arrival.item().guid());
        book.note(Made.of(arrival, version, Stored.Course.HELD, "held", reason, OptionalLong.empty()));
        return new Outcome(Outcome.Word.HELD, Round.name(arrival), "", reason);
    }
}
