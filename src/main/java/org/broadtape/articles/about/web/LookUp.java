package org.broadtape.articles.about.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.board.Boards;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slot.Fragment;
import org.broadtape.kernel.Slug;

/// Beside an article that is about no instrument: a field to look one up, and the markets of its section. Every page of the section has the same, so that it is set
/// once in half a minute.
@ApplicationScoped
class LookUp {

    private static final Duration STANDS = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofSeconds(60);

    private final Boards boards;
    private final PriceViews views;
    private final PageTags tags;
    private final Clock clock;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    LookUp(Boards boards, PriceViews views, PageTags tags, Clock clock) {
        this.boards = boards;
        this.views = views;
        this.tags = tags;
        this.clock = clock;
    }

    /// @param priced whether a price is on it, so that a page with it is kept for a minute at the most
    private record Made(Instant until, Fragment fragment, boolean priced) {
    }

    Fragment fragment(Optional<Slug> section) {
        var now = clock.instant();
        var one = made.compute(section.map(Slug::value).orElse(""), (slug, known) -> known != null && now.isBefore(known.until()) ? known : make(slug, now));
        if (one.priced()) {
            tags.until(now.plus(KEPT));
        }
        return one.fragment();
    }

    private Made make(String section, Instant now) {
        var lines = List.copyOf(views.of(boards.beside(section)).values());
        return new Made(now.plus(STANDS), new Fragment(Templates.lookup(lines).render(), lines.isEmpty() ? Set.of() : Set.of("companies")), !lines.isEmpty());
    }
}
