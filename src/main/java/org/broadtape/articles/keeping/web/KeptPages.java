package org.broadtape.articles.keeping.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.keeping.Kept;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.kernel.Before;
import org.broadtape.members.Viewer;

/// Makes a page of what a reader keeps: in their order, and only what they may still see.
@ApplicationScoped
class KeptPages {

    static final int LENGTH = 30;

    private final Listings listings;

    KeptPages(Listings listings) {
        this.listings = listings;
    }

    /// @param kept one more than is shown, where there is one
    KeptPage of(List<Kept> kept, boolean on, Viewer viewer) {
        var shown = kept.subList(0, Math.min(LENGTH, kept.size()));
        var teasers = listings.those(shown.stream().map(Kept::article).toList(), viewer, Channel.SITE).stream()
                .collect(Collectors.toMap(Teaser::id, Function.identity()));
        var last = kept.size() > LENGTH ? shown.getLast() : null;
        return new KeptPage(shown.stream().map(Kept::article).filter(teasers::containsKey).map(teasers::get).toList(), on,
                last == null ? "" : new Before(last.at(), last.article().value()).toString());
    }

    static Before before(String place) {
        return Before.parse(place).orElse(Before.NEWEST);
    }

}
