package org.broadtape.wire.moving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.articles.copy.Byline;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filed;
import org.broadtape.articles.copy.Filing;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.articles.copy.Rights;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.moving.MovedStore.Kind;
import org.broadtape.wire.moving.MovedStore.Made;
import org.broadtape.wire.moving.report.Outcomes;
import org.broadtape.wire.moving.thing.Thing;

/// One transaction's worth of a moved site's things: what is known of them is looked up, what is new is written, all of a kind together.
final class Load {

    private static final int LONGEST_TOPIC = 60;
    private static final int MOST_TOPICS = 40;

    private final Run run;
    private final Hands hands;
    private final Places places;
    private final IdentityHashMap<Thing, Outcome> outcomes = new IdentityHashMap<>();
    private final List<Made> made = new ArrayList<>();
    private final Map<String, String> redirects = new LinkedHashMap<>();

    Load(Run run, Hands hands, Places places) {
        this.run = run;
        this.hands = hands;
        this.places = places;
    }

    /// What became of each. No two of one kind have one key.
    Map<Thing, Outcome> take(List<Thing> things) {
        hands.runs().lock(run);
        things.forEach(thing -> outcomes.put(thing, Outcomes.of(Outcome.Word.PASSED, thing, "")));
        articles(those(things, Thing.Article.class));
        pages(those(things, Thing.Page.class));
        those(things, Thing.Topic.class).forEach(this::topic);
        those(things, Thing.Person.class).forEach(this::person);
        those(things, Thing.Redirect.class).forEach(this::redirect);
        comments(those(things, Thing.Comment.class));
        members(those(things, Thing.Member.class));
        those(things, Thing.Broken.class).forEach(broken -> outcomes.put(broken, new Outcome(Outcome.Word.REFUSED, broken.what(), broken.place(), broken.why())));
        hands.moved().add(run, made);
        write(redirects);
        return outcomes;
    }

    private static <T extends Thing> List<T> those(List<Thing> things, Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <T extends Thing> List<T> fresh(List<T> things, Kind kind, Function<T, String> fingerprint) {
        var known = things.isEmpty() ? Map.<String, String>of() : hands.moved().known(run.source(), kind, things.stream().map(Thing::key).toList());
        for (var thing : things) {
            var before = known.get(thing.key());
            if (before != null) {
                outcomes.put(thing, before.equals(fingerprint.apply(thing)) ? Outcomes.of(Outcome.Word.UNCHANGED, thing, "")
                        : Outcomes.of(Outcome.Word.HELD, thing, "it has changed at its source since it was moved in; change it here, or undo the run that brought it and import again"));
            }
        }
        return things.stream().filter(thing -> !known.containsKey(thing.key())).toList();
    }

    private void articles(List<Thing.Article> articles) {
        var filed = new ArrayList<Filed>();
        var filedFor = new ArrayList<Thing.Article>();
        for (var article : fresh(articles, Kind.ARTICLE, Thing.Article::fingerprint)) {
            try {
                filed.add(new Filed(copy(article), fate(article.fate()), article.formerPaths()));
                filedFor.add(article);
            } catch (Refused unfit) {
                outcomes.put(article, Outcomes.of(Outcome.Word.REFUSED, article, unfit.sentence()));
            }
        }
        if (filed.isEmpty()) {
            return;
        }
        places(filed);
        var ids = hands.articles().file(filed, hands.by());
        var shown = new ArrayList<WantedFiles.Shown>();
        for (var i = 0; i < ids.size(); i++) {
            var article = filedFor.get(i);
            made.add(new Made(Kind.ARTICLE, article.key(), article.fingerprint(), OptionalLong.of(ids.get(i).value()), "", hands.now()));
            outcomes.put(article, outcome(article, filed.get(i).fate()));
            var addresses = addresses(article);
            if (!addresses.isEmpty()) {
                shown.add(new WantedFiles.Shown(ids.get(i), addresses));
            }
        }
        hands.files().forEach(files -> files.want(run, shown));
    }

    /// What was to open meanwhile is held, since nobody here has seen it open; what bears a date to come waits for it.
    private Fate fate(Fate wish) {
        return switch (wish) {
            case Fate.Schedule(var at) when !at.isAfter(hands.now()) -> new Fate.Hold("it was to open at " + at + ", which passed before it was moved in; release it if it is public at its old address");
            case Fate.Release(var at, var _, var _) when at.isAfter(hands.now()) -> new Fate.Schedule(at);
            case Fate.Release _, Fate.Schedule _, Fate.Draft _, Fate.Hold _ -> wish;
        };
    }

    private static Outcome outcome(Thing.Article article, Fate fate) {
        return switch (fate) {
            case Fate.Hold(var reason) -> Outcomes.of(Outcome.Word.HELD, article, reason);
            case Fate.Draft _ -> Outcomes.of(Outcome.Word.TAKEN, article, "a draft");
            case Fate.Schedule(var at) -> Outcomes.of(Outcome.Word.TAKEN, article, "opens at " + at);
            case Fate.Release _ -> Outcomes.of(Outcome.Word.TAKEN, article, "");
        };
    }

    private Copy copy(Thing.Article article) {
        var place = places.of(article.labels());
        var words = article.words();
        var topics = place.topics().stream().filter(topic -> topic.length() <= LONGEST_TOPIC).limit(MOST_TOPICS).toList();
        var slug = Stream.of(words.slug()).filter(wish -> !wish.isEmpty()).map(wish -> Slug.is(wish) ? new Slug(wish) : Slug.of(wish, Slug.of(words.title(), "article").value())).findFirst();
        return new Copy(words.title(), words.standfirst(), slug, new Byline(article.authors(), "", ""), article.body(), article.image(),
                new Filing(place.section(), topics, Filing.ORDINARY), new Rights("", "", article.access(), Rights.OWN.channels(), Set.of(), Optional.empty(), words.indexed()),
                words.language(), words.description(), words.canonical(), List.of());
    }

    private static Set<String> addresses(Thing.Article article) {
        var refs = new LinkedHashSet<String>();
        article.image().map(LeadImage::ref).ifPresent(refs::add);
        refs.addAll(article.body().refs());
        return addresses(refs);
    }

    /// Those of the references that are no file's here.
    private static Set<String> addresses(Set<String> refs) {
        var addresses = new LinkedHashSet<>(refs);
        addresses.removeIf(address -> address.isEmpty() || address.startsWith("sha256:"));
        return addresses;
    }

    /// Notes which sections, topics and authors will be made by filing, so that they can be taken back with it.
    private void places(List<Filed> filed) {
        var topics = slugs(filed, copy -> copy.filing().topics().stream().map(Places::topic));
        var authors = slugs(filed, copy -> copy.byline().authors().stream().map(name -> Slug.of(name, "author")));
        var sections = slugs(filed, copy -> Stream.of(copy.filing().section()));
        note(Kind.TOPIC, topics, hands.topics().among(topics));
        note(Kind.AUTHOR, authors, hands.authors().among(authors));
        note(Kind.SECTION, sections, hands.sections().all().stream().map(section -> section.slug()).collect(Collectors.toSet()));
    }

    private static Set<Slug> slugs(List<Filed> filed, Function<Copy, Stream<Slug>> of) {
        return filed.stream().map(Filed::copy).flatMap(of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void note(Kind kind, Set<Slug> slugs, Set<Slug> there) {
        slugs.stream().filter(slug -> !there.contains(slug)).forEach(slug -> made.add(new Made(kind, slug.value(), "", OptionalLong.empty(), slug.value(), hands.now())));
    }

    private void pages(List<Thing.Page> pages) {
        var taken = new HashMap<String, Integer>();
        var shown = new ArrayList<WantedFiles.ShownOnPage>();
        for (var page : fresh(pages, Kind.PAGE, Thing.Page::fingerprint)) {
            var wish = Slug.is(page.words().slug()) ? new Slug(page.words().slug()) : Slug.of(page.words().slug().isEmpty() ? page.words().title() : page.words().slug(), "page");
            var slug = free(wish, taken);
            hands.pages().set(slug, page.words().title().isBlank() ? slug.value() : page.words().title(), page.words().description(), page.body());
            made.add(new Made(Kind.PAGE, page.key(), page.fingerprint(), OptionalLong.empty(), slug.value(), hands.now()));
            var addresses = addresses(page.body().refs());
            if (!addresses.isEmpty()) {
                shown.add(new WantedFiles.ShownOnPage(slug, addresses));
            }
            page.formerPaths().stream().filter(path -> !path.equals("/" + slug)).forEach(path -> redirects.putIfAbsent(path, "/" + slug));
            outcomes.put(page, Outcomes.of(Outcome.Word.TAKEN, page, "the page /" + slug));
        }
        hands.files().forEach(files -> files.wantOnPages(run, shown));
    }

    /// A slug that neither a section nor another page has: both stand at the root.
    private Slug free(Slug wish, Map<String, Integer> taken) {
        var slug = wish;
        for (var number = 2; taken.containsKey(slug.value()) || hands.sections().find(slug).isPresent() || hands.pages().called(slug).isPresent(); number++) {
            slug = wish.numbered(number);
        }
        taken.put(slug.value(), 1);
        return slug;
    }

    private void topic(Thing.Topic topic) {
        var path = places.pathOf(topic.label());
        topic.formerPaths().stream().filter(from -> !from.equals(path)).forEach(from -> redirects.putIfAbsent(from, path));
        var slug = Places.topic(topic.label().name());
        if (path.startsWith("/topics/") && !topic.description().isBlank() && hands.topics().describe(slug, topic.description())) {
            made.add(new Made(Kind.DESCRIPTION, slug.value(), "", OptionalLong.empty(), topic.description(), hands.now()));
        }
        outcomes.put(topic, Outcomes.of(Outcome.Word.TAKEN, topic, ""));
    }

    private void person(Thing.Person person) {
        var slug = Slug.of(person.name(), "author");
        var path = "/authors/" + slug;
        person.formerPaths().stream().filter(from -> !from.equals(path)).forEach(from -> redirects.putIfAbsent(from, path));
        if (!person.bio().isBlank() && hands.authors().describe(slug, person.bio())) {
            made.add(new Made(Kind.BIOGRAPHY, slug.value(), "", OptionalLong.empty(), person.bio(), hands.now()));
        }
        outcomes.put(person, Outcomes.of(Outcome.Word.TAKEN, person, ""));
    }

    private void redirect(Thing.Redirect redirect) {
        if (!redirect.from().equals(redirect.to())) {
            redirects.putIfAbsent(redirect.from(), redirect.to());
        }
        outcomes.put(redirect, Outcomes.of(Outcome.Word.TAKEN, redirect, ""));
    }

    private void write(Map<String, String> targets) {
        if (!targets.isEmpty()) {
            var known = hands.moved().known(run.source(), Kind.REDIRECT, targets.keySet());
            var fresh = new LinkedHashMap<>(targets);
            fresh.keySet().removeIf(path -> known.containsKey(path) || hands.redirects().of(path).isPresent());
            fresh.keySet().removeAll(hands.redirects().add(fresh).keySet());
            hands.moved().add(run, fresh.keySet().stream().map(path -> new Made(Kind.REDIRECT, path, "", OptionalLong.empty(), path, hands.now())).toList());
        }
    }

    /// What its own site took for spam is not kept.
    private void comments(List<Thing.Comment> comments) {
        var known = comments.isEmpty() ? Set.<String>of() : hands.moved().comments(run.source(), comments.stream().map(Thing::key).toList());
        var kept = comments.stream().filter(one -> one.shown() != Thing.Comment.Shown.SPAM).toList();
        hands.moved().keepComments(run, kept.stream().filter(one -> !known.contains(one.key())).toList());
        comments.forEach(one -> outcomes.put(one, Outcomes.of(Outcome.Word.PASSED, one, "")));
        kept.forEach(one -> outcomes.put(one, Outcomes.of(known.contains(one.key()) ? Outcome.Word.UNCHANGED : Outcome.Word.TAKEN, one, "")));
    }

    private void members(List<Thing.Member> members) {
        var known = members.isEmpty() ? Set.<String>of() : hands.moved().members(run.source(), members.stream().map(Thing::key).toList());
        hands.moved().keepMembers(run, members.stream().filter(one -> !known.contains(one.key())).toList());
        members.forEach(one -> outcomes.put(one, Outcomes.of(known.contains(one.key()) ? Outcome.Word.UNCHANGED : Outcome.Word.TAKEN, one, "")));
    }
}
