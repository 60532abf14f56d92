package org.broadtape.wire.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.broadtape.articles.Articles;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filed;
import org.broadtape.articles.history.By;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.documents.Arrival;
import org.broadtape.wire.item.Version;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.verdicts.Stored;

/// Items that are texts: new ones become articles, all of a round together; newer versions are brought to the articles that there are.
final class Texts {

    private final Articles articles;
    private final StaticPages pages;
    private final Editing editing;
    private final Book book;
    private final By by;
    private final Instant now;
    private final Map<String, List<KeptPicture>> kept;
    private final List<Filed> filed = new ArrayList<>();
    private final List<Made> filedFor = new ArrayList<>();

    /// @param kept pictures that came as items of their own and belong to the texts of this round, by the guids of these
    Texts(Articles articles, StaticPages pages, Editing editing, Book book, By by, Instant now, Map<String, List<KeptPicture>> kept) {
        this.articles = articles;
        this.pages = pages;
        this.editing = editing;
        this.book = book;
        this.by = by;
        this.now = now;
        this.kept = kept;
    }

    Outcome take(Arrival arrival, Version version, Fate fate) throws Unfit {
        if (arrival.item().desk().page()) {
            return page(arrival, version, false);
        }
        if (fate instanceof Fate.Hold(var reason) && !speaks(arrival)) {
            book.note(Made.of(arrival, version, Stored.Course.HELD, "held", reason, OptionalLong.empty()));
            return new Outcome(Outcome.Word.HELD, Round.name(arrival), "", reason + "; it has no text of its own");
        }
        filed.add(new Filed(copy(arrival, opening(fate)), fate));
        return switch (fate) {
            case Fate.Hold(var reason) -> filed(Made.of(arrival, version, Stored.Course.HELD, "held", reason, OptionalLong.empty()), Outcome.Word.HELD, reason);
            case Fate.Schedule(var at) ->
                filed(Made.of(arrival, version, Stored.Course.SCHEDULED, "taken", "", OptionalLong.empty()).opening(at), Outcome.Word.TAKEN, notes(arrival, "opens at " + at));
            case Fate.Draft _ -> filed(Made.of(arrival, version, Stored.Course.TAKEN, "taken", "", OptionalLong.empty()), Outcome.Word.TAKEN, notes(arrival, "a draft"));
            case Fate.Release _ -> filed(Made.of(arrival, version, Stored.Course.TAKEN, "taken", "", OptionalLong.empty()), Outcome.Word.TAKEN, notes(arrival, ""));
        };
    }

    private Outcome filed(Made one, Outcome.Word word, String why) {
        filedFor.add(one);
        return new Outcome(word, Round.name(one.arrival()), "", why);
    }

    /// Files what is new.
    void file() {
        var ids = filed.isEmpty() ? List.<org.broadtape.articles.ArticleId>of() : articles.file(filed, by);
        IntStream.range(0, ids.size()).forEach(i -> book.note(filedFor.get(i).about(ids.get(i).value())));
    }

    private Outcome page(Arrival arrival, Version version, boolean update) throws Unfit {
        var item = arrival.item();
        var slug = Slug.is(item.desk().slug()) ? new Slug(item.desk().slug()) : Slug.of(item.words().headline(), "page");
        if (item.words().headline().isBlank()) {
            throw new Unfit(new Refused("the page has no headline"));
        }
        pages.set(slug, item.words().headline(), item.words().description(), arrival.body());
        book.note(Made.of(arrival, version, Stored.Course.TAKEN, update ? "updated" : "taken", "", OptionalLong.empty()));
        return new Outcome(update ? Outcome.Word.UPDATED : Outcome.Word.TAKEN, Round.name(arrival), "", notes(arrival, "the page /" + slug));
    }

    /// Puts a newer version in place of the one before.
    Outcome replace(Arrival arrival, OptionalLong article, Version version, Fate fate, List<Correction> corrections) throws Unfit {
        if (arrival.item().desk().page()) {
            return page(arrival, version, true);
        }
        if (article.isEmpty()) {
            return take(arrival, version, fate);
        }
        var id = article.getAsLong();
        var copy = speaks(arrival) ? copy(arrival, editing.released(id).orElseGet(() -> opening(fate))) : editing.copyOf(id);
        var news = new Editing.News(copy, corrections, "version " + version, arrival.again());
        var followed = switch (fate) {
            case Fate.Hold(var reason) -> editing.hold(id, news, reason);
            case Fate.Schedule(var until) -> editing.delay(id, news, until);
            case Fate.Release _, Fate.Draft _ -> editing.update(id, news);
        };
        var one = switch (fate) {
            case Fate.Hold(var reason) -> Made.of(arrival, version, Stored.Course.HELD, "held", reason, article);
            case Fate.Schedule(var until) -> Made.of(arrival, version, Stored.Course.SCHEDULED, "updated", "", article).opening(until);
            case Fate.Release _, Fate.Draft _ -> Made.of(arrival, version, Stored.Course.TAKEN, followed ? "updated" : "held", followed ? "" : Editing.EDITED, article);
        };
        book.note(one);
        return replaced(arrival, fate, followed);
    }

    private static Outcome replaced(Arrival arrival, Fate fate, boolean followed) {
        var name = Round.name(arrival);
        return switch (fate) {
            case Fate.Hold(var reason) -> new Outcome(Outcome.Word.HELD, name, "", followed ? reason : reason + "; " + Editing.EDITED);
            case Fate.Schedule(var until) -> new Outcome(followed ? Outcome.Word.UPDATED : Outcome.Word.HELD, name, "", notes(arrival, "opens at " + until + (followed ? "" : "; " + Editing.EDITED)));
            case Fate.Release _, Fate.Draft _ -> new Outcome(followed ? Outcome.Word.UPDATED : Outcome.Word.HELD, name, "", notes(arrival, followed ? "" : Editing.EDITED));
        };
    }

    /// Shows a version to the desk beside the article, which stays as it is.
    void offer(Arrival arrival, long article, List<Correction> corrections, String what) throws Unfit {
        editing.offer(article, new Editing.News(copy(arrival, editing.released(article).orElse(now)), corrections, what, false));
    }

    // a revision may change the status alone; then the text that is there stays
    private static boolean speaks(Arrival arrival) {
        return !arrival.item().words().headline().isBlank() || !arrival.body().isEmpty();
    }

    private Instant opening(Fate fate) {
        return switch (fate) {
            case Fate.Release(var at, var _, var _) -> at;
            case Fate.Schedule(var at) -> at;
            case Fate.Hold _, Fate.Draft _ -> now;
        };
    }

    private Copy copy(Arrival arrival, Instant released) throws Unfit {
        try {
            return new WireCopy(arrival, kept.getOrDefault(arrival.item().guid(), List.of())).of(arrival.body(), arrival.images(), released);
        } catch (Refused refused) {
            throw new Unfit(refused);
        }
    }

    private static String notes(Arrival arrival, String first) {
        var all = new ArrayList<String>();
        if (!first.isEmpty()) {
            all.add(first);
        }
        all.addAll(arrival.notes());
        return String.join("; ", all);
    }
}
