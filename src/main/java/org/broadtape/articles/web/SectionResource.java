package org.broadtape.articles.web;

import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.filing.Section;
import org.broadtape.articles.filing.Sections;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.pages.StaticPages;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.jboss.resteasy.reactive.RestResponse;

/// `/{name}`: a section, or where there is none of that name a static page.
@Path("/{name}")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class SectionResource {

    private final Sections sections;
    private final StaticPages pages;
    private final Listings listings;
    private final Elsewhere elsewhere;
    private final Visit visit;
    private final PageTags tags;

    SectionResource(Sections sections, StaticPages pages, Listings listings, Elsewhere elsewhere, Visit visit, PageTags tags) {
        this.sections = sections;
        this.pages = pages;
        this.listings = listings;
        this.elsewhere = elsewhere;
        this.visit = visit;
        this.tags = tags;
    }

    @GET
    public RestResponse<TemplateInstance> named(@PathParam("name") String name, @QueryParam("before") @DefaultValue("") String place) {
        if (!Slug.is(name)) {
            return elsewhere.from("/" + name);
        }
        tags.forMembers().show("frame");
        var section = sections.find(new Slug(name)).map(found -> section(found, place));
        return section.or(() -> page(new Slug(name))).map(RestResponse::ok).orElseGet(() -> elsewhere.from("/" + name));
    }

    private TemplateInstance section(Section section, String place) {
        var before = Listing.before(place);
        var found = listings.inSection(section, visit.viewer(), Channel.SITE, before, Listing.LENGTH);
        tags.show("section", section.id());
        Lines.shownOn(tags, found.items());
        var listing = Listing.withOpener(found, before, section.path());
        return Templates.listing(new ListingPage(false, section.name(), section.description(), section.path(), section.path(), section.id(), listing));
    }

    private Optional<TemplateInstance> page(Slug name) {
        tags.show("page/" + name);
        return pages.called(name).map(Templates::staticPage);
    }
}
