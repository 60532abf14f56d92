package org.broadtape.articles.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Listings;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.Visit;

/// All that is about some instruments, in pages.
@ApplicationScoped
class SubjectPages {

    private final Listings listings;
    private final Visit visit;
    private final PageTags tags;
    private final ArticleMessages words;

    SubjectPages(Listings listings, Visit visit, PageTags tags, ArticleMessages words) {
        this.listings = listings;
        this.visit = visit;
        this.tags = tags;
        this.words = words;
    }

    /// @param subject the address of what it is all about
    TemplateInstance page(List<InstrumentId> about, String name, String subject, String place) {
        var path = subject + "/articles";
        var before = Listing.before(place);
        var found = listings.about(about, visit.viewer(), Channel.SITE, before, Listing.LENGTH);
        tags.forMembers().show("frame");
        about.forEach(one -> tags.show("about", one.value()));
        Lines.shownOn(tags, found.items());
        return Templates.listing(new ListingPage(false, name, words.everythingAbout(name), path, subject, 0, Listing.of(found, before, path)));
    }
}
