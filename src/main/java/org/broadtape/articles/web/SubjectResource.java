package org.broadtape.articles.web;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Listings;
import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;

/// `/instruments/{mic}/{address}/articles` and `/companies/{slug}/articles`: all that is about them.
@Path("/")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class SubjectResource {

    private final Instruments instruments;
    private final Companies companies;
    private final Listings listings;
    private final Visit visit;
    private final PageTags tags;
    private final ArticleMessages words;

    SubjectResource(Instruments instruments, Companies companies, Listings listings, Visit visit, PageTags tags, ArticleMessages words) {
        this.instruments = instruments;
        this.companies = companies;
        this.listings = listings;
        this.visit = visit;
        this.tags = tags;
        this.words = words;
    }

    @GET
    @Path("instruments/{mic}/{address}/articles")
    public TemplateInstance ofInstrument(@PathParam("mic") String mic, @PathParam("address") String address, @QueryParam("before") @DefaultValue("") String place) {
        var instrument = instruments.at(mic, address).orElseThrow(() -> new NotFound("instrument " + mic + ":" + address));
        tags.show(instrument.id().aggregate());
        return page(List.of(instrument.id()), instrument.name(), instrument.path(), place);
    }

    @GET
    @Path("companies/{slug}/articles")
    public TemplateInstance ofCompany(@PathParam("slug") Slug slug, @QueryParam("before") @DefaultValue("") String place) {
        var company = companies.called(slug);
        tags.show(company.id().aggregate());
        return page(instruments.of(company.id()).stream().map(Instrument::id).toList(), company.name(), company.path(), place);
    }

    private TemplateInstance page(List<InstrumentId> about, String name, String subject, String place) {
        var path = subject + "/articles";
        var before = Listing.before(place);
        var found = listings.about(about, visit.viewer(), Channel.SITE, before, Listing.LENGTH);
        tags.show("frame");
        about.forEach(one -> tags.show("about", one.value()));
        Lines.shownOn(tags, found.items());
        return Templates.listing(new ListingPage(false, name, words.everythingAbout(name), path, subject, Listing.of(found, before, path)));
    }
}
