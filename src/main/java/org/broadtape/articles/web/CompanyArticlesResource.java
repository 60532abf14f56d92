package org.broadtape.articles.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;

/// `/companies/{slug}/articles`: all that is about anything a company has issued.
@Path("/companies/{slug}/articles")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class CompanyArticlesResource {

    private final Companies companies;
    private final Instruments instruments;
    private final SubjectPages pages;
    private final PageTags tags;

    CompanyArticlesResource(Companies companies, Instruments instruments, SubjectPages pages, PageTags tags) {
        this.companies = companies;
        this.instruments = instruments;
        this.pages = pages;
        this.tags = tags;
    }

    @GET
    public TemplateInstance articles(@PathParam("slug") Slug slug, @QueryParam("before") @DefaultValue("") String place) {
        var company = companies.called(slug);
        tags.show(company.id().aggregate());
        return pages.page(instruments.of(company.id()).stream().map(Instrument::id).toList(), company.name(), company.path(), place);
    }
}
