package org.broadtape.feeds.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.feeds.Feeds;
import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;

/// `/companies/{slug}/feed.xml`, `/instruments/{mic}/{address}/feed.xml` and the other forms: what is about a company, or about one thing that it has issued.
@Path("/")
@RunOnVirtualThread
class SubjectFeedResource {

    private final Feeds feeds;
    private final Companies companies;
    private final Instruments instruments;
    private final PageTags tags;

    SubjectFeedResource(Feeds feeds, Companies companies, Instruments instruments, PageTags tags) {
        this.feeds = feeds;
        this.companies = companies;
        this.instruments = instruments;
        this.tags = tags;
    }

    @GET
    @Path("companies/{slug}/feed." + FeedForm.ENDING)
    public Response ofCompany(@PathParam("slug") Slug slug, @PathParam("form") String form) {
        var company = companies.called(slug);
        tags.show(company.id().aggregate());
        return FeedForm.of(form).answer(feeds.about(instruments.of(company.id()).stream().map(Instrument::id).toList(), company.name(), company.path()));
    }

    @GET
    @Path("instruments/{mic}/{address}/feed." + FeedForm.ENDING)
    public Response ofInstrument(@PathParam("mic") String mic, @PathParam("address") String address, @PathParam("form") String form) {
        var instrument = instruments.at(mic, address).orElseThrow(() -> new NotFound("instrument " + mic + ":" + address));
        tags.show(instrument.id().aggregate());
        return FeedForm.of(form).answer(feeds.about(List.of(instrument.id()), instrument.name(), instrument.path()));
    }
}
