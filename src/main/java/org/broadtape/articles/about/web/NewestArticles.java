package org.broadtape.articles.about.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.about.About;
import org.broadtape.articles.about.Abouts;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.articles.web.Lines;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slot.Fragment;
import org.broadtape.members.Viewer;

/// The newest articles about some instruments, as whoever is not signed in may see them.
@ApplicationScoped
class NewestArticles {

    private static final int SHOWN = 12;
    /// Below so many per cent an article is not about a thing, but mentions it.
    private static final int MAINLY = 50;

    private final Listings listings;
    private final Abouts abouts;
    private final PageTags tags;

    NewestArticles(Listings listings, Abouts abouts, PageTags tags) {
        this.listings = listings;
        this.abouts = abouts;
        this.tags = tags;
    }

    /// An article, and whether it mentions them alone.
    record Line(Teaser teaser, boolean passing) {
    }

    /// @param older whether there are more
    record Found(List<Line> lines, boolean older) {
    }

    /// The newest, which the page that is being made then shows.
    Found about(Collection<InstrumentId> instruments, int most) {
        var found = listings.about(instruments, Viewer.Anyone.ANYWHERE, Channel.SITE, Before.NEWEST, most);
        Lines.shownOn(tags, found.items());
        instruments.forEach(one -> tags.show("about/" + one));
        return new Found(found.items().isEmpty() ? List.of() : lines(found.items(), Set.copyOf(instruments)), found.older().isPresent());
    }

    /// Set for a page about the instruments; `path` is where all of them are.
    Optional<Fragment> of(Collection<InstrumentId> instruments, String path) {
        var found = about(instruments, SHOWN);
        return found.lines().isEmpty() ? Optional.empty() : Optional.of(new Fragment(Templates.newest(found.lines(), found.older() ? path : "").render(), Set.of()));
    }

    private List<Line> lines(List<Teaser> teasers, Set<InstrumentId> instruments) {
        var about = abouts.of(teasers.stream().map(Teaser::id).toList());
        return teasers.stream().map(one -> new Line(one, weight(about.getOrDefault(one.id(), List.of()), instruments) < MAINLY)).toList();
    }

    private static int weight(List<About> abouts, Set<InstrumentId> instruments) {
        return abouts.stream().filter(one -> instruments.contains(one.instrument())).mapToInt(About::weight).max().orElse(0);
    }
}
