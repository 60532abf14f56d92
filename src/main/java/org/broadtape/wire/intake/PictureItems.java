package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.item.WireItem;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.verdicts.Stored;

/// Items that are pictures: kept, shown by the articles whose texts name them, and taken out of these again.
final class PictureItems {

    private final Provider provider;
    private final ItemStore items;
    private final PictureStore pictures;
    private final Editing editing;
    private final Book book;
    private final Instant now;

    PictureItems(Provider provider, ItemStore items, PictureStore pictures, Editing editing, Book book, Instant now) {
        this.provider = provider;
        this.items = items;
        this.pictures = pictures;
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
        var before = Optional.ofNullable(items.pictures(provider.slug(), Set.of(arrival.item().guid())).get(arrival.item().guid()));
        articles(arrival).forEach(id -> editing.illustrate(id, picture, before));
        book.note(Made.of(arrival, version, Stored.Course.TAKEN, update ? "updated" : "taken", "", OptionalLong.empty()).showing(picture));
        return new Outcome(update ? Outcome.Word.UPDATED : Outcome.Word.TAKEN, Round.name(arrival), "", "");
    }

    private Outcome scheduled(Arrival arrival, Version version, KeptPicture picture, Instant until) {
        strip(arrival);
        book.note(Made.of(arrival, version, Stored.Course.SCHEDULED, "taken", "", OptionalLong.empty()).showing(picture).opening(until));
        return new Outcome(Outcome.Word.TAKEN, Round.name(arrival), "", "opens at " + until);
    }

    /// Out of every article that shows it.
    void strip(Arrival arrival) {
        items.pictures(provider.slug(), Set.of(arrival.item().guid())).values().forEach(picture -> articles(arrival).forEach(id -> editing.strip(id, picture.ref())));
    }

    private List<Long> articles(Arrival arrival) {
        return pictures.articles(provider.slug(), arrival.item().guid(), arrival.item().wanted(), Sluglines.of(arrival.item(), provider), now);
    }

    /// Those that have come as items of their own, in this round or before, by the guids of the texts that they belong to: first those that
    /// the text names, in its order, then those that name it, then those that share its slugline.
    Map<String, List<KeptPicture>> belonging(List<WireItem> texts) {
        var loose = new ArrayList<>(pictures.near(provider.slug(), texts.stream().map(WireItem::guid).toList(), texts.stream().flatMap(text -> text.wanted().stream()).toList(),
                texts.stream().map(text -> Sluglines.of(text, provider)).toList(), now));
        loose.addAll(book.pictures());
        return loose.isEmpty() ? Map.of() : texts.stream().collect(Collectors.toMap(WireItem::guid, text -> belonging(text, loose), (one, _) -> one));
    }

    private List<KeptPicture> belonging(WireItem text, List<PictureStore.Loose> loose) {
        var slugline = Sluglines.of(text, provider);
        var named = text.wanted().stream().flatMap(guid -> loose.stream().filter(one -> one.guid().equals(guid)));
        var naming = loose.stream().filter(one -> one.wanted().contains(text.guid()));
        var sharing = loose.stream().filter(one -> !slugline.isEmpty() && one.slugline().equals(slugline));
        return Stream.of(named, naming, sharing).flatMap(pictures -> pictures).map(PictureStore.Loose::picture).distinct().toList();
    }

    private Outcome held(Arrival arrival, Version version, String reason) {
        strip(arrival);
        book.note(Made.of(arrival, version, Stored.Course.HELD, "held", reason, OptionalLong.empty()));
        return new Outcome(Outcome.Word.HELD, Round.name(arrival), "", reason);
    }
}
