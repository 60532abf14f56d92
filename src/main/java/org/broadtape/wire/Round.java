package org.broadtape.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadtape.articles.Articles;
import org.broadtape.articles.By;
import org.broadtape.articles.Copy;
import org.broadtape.articles.Fate;
import org.broadtape.articles.Filed;
import org.broadtape.articles.StaticPages;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.item.Kind;
import org.broadtape.wire.item.OtherDocument;
import org.broadtape.wire.item.PubStatus;

/// One transaction's worth of items of one provider: what is known of them is locked, each is judged and acted on, and all is written down
/// together at the end. Pictures go first, since texts of the same round may show them.
final class Round {

    private final List<Arrival> arrivals;
    private final Provider provider;
    private final Instant now;
    private final Articles articles;
    private final By by;
    private final StaticPages pages;
    private final ItemStore items;
    private final DocumentStore documents;
    private final Verdicts verdicts;
    private final Editing editing;
    private final Outcome[] outcomes;
    private final List<Made> made = new ArrayList<>();
    private final List<Filed> filed = new ArrayList<>();
    private final List<Made> filedFor = new ArrayList<>();
    private Map<String, Stored> known = Map.of();
    private Map<String, KeptPicture> kept = Map.of();

    Round(List<Arrival> arrivals, Articles articles, StaticPages pages, ItemStore items, DocumentStore documents, Instant now) {
        this.arrivals = arrivals;
        this.provider = arrivals.getFirst().source().provider();
        this.now = now;
        this.articles = articles;
        this.by = new By(provider.isNewsroom() ? "import" : "wire: " + provider.slug());
        this.pages = pages;
        this.items = items;
        this.documents = documents;
        this.verdicts = new Verdicts(provider, now);
        this.editing = new Editing(articles, by);
        this.outcomes = new Outcome[arrivals.size()];
    }

    static String name(Arrival arrival) {
        return arrival.source().document().name() + " (" + arrival.item().guid() + ")";
    }

    List<Outcome> outcomes() {
        known = items.lock(provider.slug(), arrivals.stream().map(arrival -> arrival.item().guid()).toList());
        var before = known.isEmpty() ? Map.<String, String>of() : items.reasons(documents.ids(arrivals.stream().map(Arrival::source).toList()).values());
        judge(Kind.PICTURE, before);
        kept = items.pictures(provider.slug(), arrivals.stream().flatMap(arrival -> arrival.item().wanted().stream()).collect(Collectors.toSet()));
        made.forEach(one -> one.picture().ifPresent(picture -> kept.put(one.arrival().item().guid(), picture)));
        judge(Kind.TEXT, before);
        file();
        write();
        return List.of(outcomes);
    }

    private void judge(Kind kind, Map<String, String> before) {
        for (var i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).item().kind() == kind) {
                outcomes[i] = outcome(arrivals.get(i), before);
            }
        }
    }

    private Outcome outcome(Arrival arrival, Map<String, String> before) {
        var stored = Optional.ofNullable(known.get(arrival.item().guid()));
        var seen = before.get(arrival.item().guid() + " " + arrival.item().fingerprint());
        if (seen != null && !arrival.again()) {
            return new Outcome(Outcome.Word.UNCHANGED, name(arrival), "", seen.isEmpty() ? "" : "held before: " + seen);
        }
        try {
            return act(arrival, stored, verdict(arrival, stored));
        } catch (Unfit unfit) {
            return new Outcome(Outcome.Word.REFUSED, name(arrival), unfit.refused().place(), unfit.refused().at("").sentence());
        }
    }

    private Verdict verdict(Arrival arrival, Optional<Stored> stored) {
        var verdict = verdicts.of(arrival.item(), stored);
        return arrival.again() && verdict instanceof Verdict.Nothing(var why) && why.isEmpty() ? new Verdict.Update(Verdicts.version(arrival.item(), stored)) : verdict;
    }

    private Outcome act(Arrival arrival, Optional<Stored> stored, Verdict verdict) throws Unfit {
        var article = stored.map(Stored::article).orElse(OptionalLong.empty());
        if (article.isPresent() && !(verdict instanceof Verdict.Nothing) && editing.killed(article.getAsLong()) && stored.get().course() != Stored.Course.KILLED) {
            return aside(arrival, Verdicts.version(arrival.item(), stored), "the desk has killed its article");
        }
        return switch (verdict) {
            case Verdict.Nothing(var why) -> nothing(arrival, stored, why);
            case Verdict.Aside(var version, var reason) -> aside(arrival, version, reason);
            case Verdict.Kill(var version) -> kill(arrival, article, version);
            case Verdict.Take(var version, var fate) -> arrival.item().kind() == Kind.PICTURE ? picture(arrival, version, fate, false) : take(arrival, version, fate);
            case Verdict.Update(var version) -> replace(arrival, stored, version, new Fate.Release(now));
            case Verdict.Delay(var version, var until) -> replace(arrival, stored, version, new Fate.Schedule(until));
            case Verdict.Hold(var version, var reason) -> replace(arrival, stored, version, new Fate.Hold(reason));
        };
    }

    private Outcome nothing(Arrival arrival, Optional<Stored> stored, String why) {
        if (!why.isEmpty()) {
            made.add(Made.aside(arrival, Verdicts.version(arrival.item(), stored), "older", why));
        }
        return new Outcome(Outcome.Word.UNCHANGED, name(arrival), "", why);
    }

    private Outcome aside(Arrival arrival, long version, String reason) {
        made.add(Made.aside(arrival, version, "held", reason));
        return new Outcome(Outcome.Word.HELD, name(arrival), "", reason);
    }

    private Outcome kill(Arrival arrival, OptionalLong article, long version) {
        var name = provider.name().isEmpty() ? "its agency" : provider.name();
        article.ifPresent(id -> editing.kill(id, "taken back by " + name));
        if (arrival.item().kind() == Kind.PICTURE) {
            items.pictures(provider.slug(), Set.of(arrival.item().guid())).values()
                    .forEach(picture -> items.articlesWanting(provider.slug(), arrival.item().guid()).forEach(id -> editing.strip(id, picture.ref())));
        }
        made.add(Made.of(arrival, version, Stored.Course.KILLED, "killed", "taken back by " + name, article));
        return new Outcome(Outcome.Word.UPDATED, name(arrival), "", article.isPresent() || arrival.item().kind() == Kind.PICTURE ? "killed by " + name : "killed by " + name + " before it was taken; nothing of it will open");
    }

    private Outcome picture(Arrival arrival, long version, Fate fate, boolean update) {
        var reference = arrival.item().pictures().stream().map(one -> one.reference()).findFirst().orElse("");
        var image = arrival.images().get(reference);
        if (!(fate instanceof Fate.Release) && !(fate instanceof Fate.Hold(var contract) && contract.contains("contract"))) {
            var reason = fate instanceof Fate.Hold(var why) ? why : "it is under an embargo; a picture does not open by itself";
            made.add(Made.of(arrival, version, Stored.Course.HELD, "held", reason, OptionalLong.empty()));
            return new Outcome(Outcome.Word.HELD, name(arrival), "", reason);
        }
        if (image == null) {
            made.add(Made.of(arrival, version, Stored.Course.HELD, "held", "its file could not be had", OptionalLong.empty()));
            return new Outcome(Outcome.Word.HELD, name(arrival), "", String.join("; ", arrival.notes().isEmpty() ? List.of("it names no file that can be had") : arrival.notes()));
        }
        var words = arrival.item().pictures().getFirst();
        var picture = new KeptPicture(image, words.alt(), words.caption(), words.credit());
        items.articlesWanting(provider.slug(), arrival.item().guid()).forEach(id -> editing.illustrate(id, picture));
        made.add(Made.of(arrival, version, Stored.Course.TAKEN, update ? "updated" : "taken", "", OptionalLong.empty()).showing(picture));
        return new Outcome(update ? Outcome.Word.UPDATED : Outcome.Word.TAKEN, name(arrival), "", "");
    }

    private Outcome take(Arrival arrival, long version, Fate fate) throws Unfit {
        if (arrival.item().desk().page()) {
            return page(arrival, version, false);
        }
        var course = switch (fate) {
            case Fate.Hold _ -> Stored.Course.HELD;
            case Fate.Schedule _ -> Stored.Course.SCHEDULED;
            case Fate.Release _, Fate.Draft _ -> Stored.Course.TAKEN;
        };
        filed.add(new Filed(copy(arrival, opening(fate)), fate));
        filedFor.add(Made.of(arrival, version, course, course == Stored.Course.HELD ? "held" : "taken", fate instanceof Fate.Hold(var why) ? why : "", OptionalLong.empty()));
        return switch (fate) {
            case Fate.Hold(var reason) -> new Outcome(Outcome.Word.HELD, name(arrival), "", reason);
            case Fate.Schedule(var at) -> new Outcome(Outcome.Word.TAKEN, name(arrival), "", notes(arrival, "opens at " + at));
            case Fate.Draft _ -> new Outcome(Outcome.Word.TAKEN, name(arrival), "", notes(arrival, "a draft"));
            case Fate.Release _ -> new Outcome(Outcome.Word.TAKEN, name(arrival), "", notes(arrival, ""));
        };
    }

    private Outcome page(Arrival arrival, long version, boolean update) throws Unfit {
        var item = arrival.item();
        var slug = Slug.is(item.desk().slug()) ? new Slug(item.desk().slug()) : Slug.of(item.words().headline(), "page");
        if (item.words().headline().isBlank()) {
            throw new Unfit(new Refused("the page has no headline"));
        }
        pages.set(slug, item.words().headline(), item.words().description(), arrival.body());
        made.add(Made.of(arrival, version, Stored.Course.TAKEN, update ? "updated" : "taken", "", OptionalLong.empty()));
        return new Outcome(update ? Outcome.Word.UPDATED : Outcome.Word.TAKEN, name(arrival), "", notes(arrival, "the page /" + slug));
    }

    private Outcome replace(Arrival arrival, Optional<Stored> stored, long version, Fate fate) throws Unfit {
        if (arrival.item().kind() == Kind.PICTURE) {
            return picture(arrival, version, fate, true);
        }
        if (arrival.item().desk().page()) {
            return page(arrival, version, true);
        }
        var article = stored.map(Stored::article).orElse(OptionalLong.empty());
        if (article.isEmpty()) {
            return take(arrival, version, fate);
        }
        var id = article.getAsLong();
        var copy = copy(arrival, editing.released(id).orElseGet(() -> opening(fate)));
        switch (fate) {
            case Fate.Hold(var reason) -> editing.hold(id, copy, reason, version);
            case Fate.Schedule(var until) -> editing.delay(id, copy, until, version);
            case Fate.Release _, Fate.Draft _ -> editing.update(id, copy, verdicts.corrections(arrival.item()), version, stored.get().course() != Stored.Course.TAKEN);
        }
        return switch (fate) {
            case Fate.Hold(var reason) -> replaced(arrival, version, Stored.Course.HELD, reason, id);
            case Fate.Schedule(var until) -> replaced(arrival, version, Stored.Course.SCHEDULED, "opens at " + until, id);
            case Fate.Release _, Fate.Draft _ -> replaced(arrival, version, Stored.Course.TAKEN, "", id);
        };
    }

    private Outcome replaced(Arrival arrival, long version, Stored.Course course, String reason, long article) {
        var held = course == Stored.Course.HELD;
        made.add(Made.of(arrival, version, course, held ? "held" : "updated", held ? reason : "", OptionalLong.of(article)));
        return new Outcome(held ? Outcome.Word.HELD : Outcome.Word.UPDATED, name(arrival), "", held ? reason : notes(arrival, reason));
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
            var wanted = arrival.item().wanted().stream().filter(kept::containsKey).map(kept::get).toList();
            return new WireCopy(arrival, wanted).of(arrival.body(), arrival.images(), released);
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

    private void file() {
        var ids = filed.isEmpty() ? List.<org.broadtape.articles.ArticleId>of() : articles.file(filed, by);
        IntStream.range(0, ids.size()).forEach(i -> made.add(filedFor.get(i).about(ids.get(i).value())));
    }

    private void write() {
        if (!made.isEmpty()) {
            var ids = documents.keep(made.stream().map(one -> one.arrival().source()).toList(), now);
            var fresh = items.nextIds((int) made.stream().filter(one -> !known.containsKey(one.arrival().item().guid())).count()).iterator();
            var rows = new ArrayList<ItemRow>();
            var versions = new ArrayList<VersionRow>();
            for (var one : made) {
                var item = one.arrival().item();
                var stored = known.get(item.guid());
                var id = stored == null ? fresh.next() : stored.id();
                var document = ids.getOrDefault(DocumentStore.key(one.arrival().source()), 0L);
                one.course().ifPresent(course -> rows.add(new ItemRow(id, provider.slug(), item.guid(), item.kind(), one.version(), item.fingerprint(), course, one.reason(), one.article(), document,
                        item.address(), item.edNote(), item.rights().terms(), item.wanted(), one.picture(), one.arrival().images())));
                versions.add(new VersionRow(id, one.version(), item.fingerprint(), document, one.outcome(), one.reason()));
            }
            items.write(rows, now);
            items.addVersions(versions, now);
        }
        arrivals.forEach(arrival -> arrival.item().standing().others().forEach(other -> strike(arrival, other)));
    }

    /// What an item says of another one: a kill or a hold, also before that one has come.
    private void strike(Arrival arrival, OtherDocument other) {
        if (other.status() == PubStatus.USABLE || other.guid().equals(arrival.item().guid())) {
            return;
        }
        var stored = items.lock(provider.slug(), Set.of(other.guid())).get(other.guid());
        var kills = other.status() == PubStatus.CANCELED;
        var course = kills ? Stored.Course.KILLED : Stored.Course.HELD;
        if (stored != null && (stored.course() == Stored.Course.KILLED || stored.course() == course)) {
            return;
        }
        var reason = (kills ? "taken back by " : "withheld by ") + arrival.item().guid();
        if (stored != null && stored.article().isPresent() && !editing.killed(stored.article().getAsLong())) {
            if (kills) {
                editing.kill(stored.article().getAsLong(), reason);
            } else {
                editing.hold(stored.article().getAsLong(), reason);
            }
        }
        items.strike(provider.slug(), other.guid(), course, reason, now);
    }

    /// An item of which no copy can be made; what was written for others stays.
    private static final class Unfit extends Exception {

        private final Refused refused;

        Unfit(Refused refused) {
            super(refused.getMessage());
            this.refused = refused;
        }

        Refused refused() {
            return refused;
        }
    }
}
