package org.broadtape.articles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.about.Subjects;
import org.broadtape.articles.about.Subjects.Named;
import org.broadtape.articles.access.State;
import org.broadtape.articles.copy.Copy;
import org.broadtape.articles.copy.Correction;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.Filed;
import org.broadtape.articles.filing.Places;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.history.By;
import org.broadtape.articles.setting.Typesetter;
import org.broadtape.kernel.Slug;

/// Makes copy ready for the page: finds its section, topics, authors and instruments, a free address, its pictures, and sets its text.
@ApplicationScoped
class CopyDesk {

    private final Places filing;
    private final Sections sections;
    private final WriteStore writes;
    private final Typesetter typesetter;
    private final Subjects subjects;

    CopyDesk(Places filing, Sections sections, WriteStore writes, Typesetter typesetter, Subjects subjects) {
        this.filing = filing;
        this.sections = sections;
        this.writes = writes;
        this.typesetter = typesetter;
        this.subjects = subjects;
    }

    List<ArticleRow> set(List<Filed> filed, By by, Instant now) {
        var places = filing.of(filed.stream().map(Filed::copy).toList());
        var ids = writes.nextIds(filed.size());
        var taken = takenOf(filed, places);
        var rows = new ArrayList<ArticleRow>(filed.size());
        for (var i = 0; i < filed.size(); i++) {
            var copy = filed.get(i).copy();
            var section = places.section(copy);
            var here = taken.getOrDefault(section, Set.of());
            var slug = here.contains(wish(copy).value()) ? writes.free(section, wish(copy), here) : wish(copy);
            here.add(slug.value());
            rows.add(row(new Standing(ids.get(i), section, slug.value(), State.DRAFT, Optional.empty(), Optional.empty(), 0), copy,
                    places, filed.get(i).fate(), by, now));
        }
        var about = subjects.of(rows.stream().map(row -> new Named(row.copy().mentions(), row.day())).toList());
        return IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).about(about.get(i))).toList();
    }

    /// Which of the wished slugs are taken, by section: one query for all of a section.
    private Map<Long, Set<String>> takenOf(List<Filed> filed, Places.Found places) {
        var wishes = new HashMap<Long, Set<String>>();
        filed.forEach(one -> wishes.computeIfAbsent(places.section(one.copy()), _ -> new HashSet<>()).add(wish(one.copy()).value()));
        wishes.replaceAll(writes::taken);
        return wishes;
    }

    /// The same article with other copy. Its address stays, unless the copy chooses another slug or section.
    ArticleRow reset(Standing standing, Copy copy, State state, By by, String what, Instant now) {
        var places = filing.of(List.of(copy));
        var section = places.section(copy);
        var wish = copy.slug().map(Slug::value).orElse(standing.slug());
        var stays = section == standing.section() && wish.equals(standing.slug());
        var slug = stays ? wish : writes.free(section, new Slug(wish), Set.of()).value();
        var set = typesetter.set(new ArticleId(standing.id()), copy);
        var row = new ArticleRow(standing.id(), section, slug, copy, set.galley(), set.image(), places.topics(copy), places.authors(copy), List.of(), state, "",
                standing.releaseAt(), standing.releasedAt(), now, now, standing.revision() + 1, by.name(), what);
        return row.about(subjects.of(List.of(new Named(copy.mentions(), row.day()))).getFirst());
    }

    Optional<String> pathOf(long section, String slug) {
        return sections.all().stream().filter(one -> one.id() == section).findFirst().map(one -> one.path() + "/" + slug);
    }

    private ArticleRow row(Standing fresh, Copy copy, Places.Found places, Fate fate, By by, Instant now) {
        var set = typesetter.set(new ArticleId(fresh.id()), copy);
        var draft = new ArticleRow(fresh.id(), fresh.section(), fresh.slug(), copy, set.galley(), set.image(), places.topics(copy), places.authors(copy), List.of(),
                State.DRAFT, "", Optional.empty(), Optional.empty(), now, now, 1, by.name(), "filed");
        return switch (fate) {
            case Fate.Draft() -> draft;
            case Fate.Hold(var reason) -> draft.in(State.HELD, reason, Optional.empty(), Optional.empty());
            case Fate.Schedule(var at) -> draft.in(State.SCHEDULED, "", Optional.of(at), Optional.empty());
            case Fate.Release(var at, var updated, var corrections) -> draft.in(corrections.isEmpty() ? State.RELEASED : State.CORRECTED, "",
                    Optional.empty(), Optional.of(at)).updated(Stream.concat(Stream.of(updated), corrections.stream().map(Correction::at))
                            .max(Instant::compareTo).orElse(updated));
        };
    }

    private static Slug wish(Copy copy) {
        return copy.slug().orElseGet(() -> Slug.of(copy.headline(), "article"));
    }
}
