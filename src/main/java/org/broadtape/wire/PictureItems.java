package org.broadtape.wire;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.broadtape.articles.Fate;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.item.Version;

/// Items that are pictures: kept, shown by the articles whose texts name them, and taken out of these again.
final class PictureItems {

    private final Slug provider;
    private final ItemStore items;
    private final Editing editing;
    private final Book book;

    PictureItems(Slug provider, ItemStore items, Editing editing, Book book) {
        this.provider = provider;
        this.items = items;
        this.editing = editing;
        this.book = book;
    }

    Outcome take(Arrival arrival, Version version, Fate fate, boolean update) {
        if (!(fate instanceof Fate.Release) && !(fate instanceof Fate.Hold(var contract) && contract.contains("contract"))) {
            return held(arrival, version, fate instanceof Fate.Hold(var why) ? why : "it is under an embargo; a picture does not open by itself");
        }
        var reference = arrival.item().pictures().stream().map(one -> one.reference()).findFirst().orElse("");
        var image = arrival.images().get(reference);
        if (image == null) {
            book.note(Made.of(arrival, version, Stored.Course.HELD, "held", "its file could not be had", OptionalLong.empty()));
            return new Outcome(Outcome.Word.HELD, Round.name(arrival), "", String.join("; ", arrival.notes().isEmpty() ? List.of("it names no file that can be had") : arrival.notes()));
        }
        var words = arrival.item().pictures().getFirst();
        var picture = new KeptPicture(image, words.alt(), words.caption(), words.credit());
        items.articlesWanting(provider, arrival.item().guid()).forEach(id -> editing.illustrate(id, picture));
        book.note(Made.of(arrival, version, Stored.Course.TAKEN, update ? "updated" : "taken", "", OptionalLong.empty()).showing(picture));
        return new Outcome(update ? Outcome.Word.UPDATED : Outcome.Word.TAKEN, Round.name(arrival), "", "");
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
