package org.broadtape.feeds.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.feeds.Feeds;
import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;

/// `/companies/{slug}/feed.xml` and the other forms: what is about anything that a company has issued.
@Path("/companies/{slug}/feed." + FeedForm.ENDING)
@RunOnVirtualThread
class CompanyFeedResource {

    private final Feeds feeds;
    private final Companies companies;
    private final Instruments instruments;
    private final PageTags tags;

    CompanyFeedResource(Feeds feeds, Companies companies, Instruments instruments, PageTags tags) {
        this.feeds = feeds;
        this.companies = companies;
        this.instruments = instruments;
        this.tags = tags;
    }

    @GET
    public Response feed(@PathParam("slug") Slug slug, @PathParam("form") String form) {
        var company = companies.called(slug);
        tags.show(company.id().aggregate());
        return FeedForm.of(form).answer(feeds.about(instruments.of(company.id()).stream().map(Instrument::id).toList(), company.name(), company.path()));
    }
}
