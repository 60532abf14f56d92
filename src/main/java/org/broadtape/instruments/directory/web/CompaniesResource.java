package org.broadtape.instruments.directory.web;

import java.net.URI;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.directory.Directory;
import org.broadtape.instruments.directory.Filter;
import org.broadtape.kernel.PageTags;

/// `/companies`: the directory, and what was found for what somebody typed. What is exactly one thing leads to its page.
@Path("/companies")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class CompaniesResource {

    private static final int MOST_FOUND = 100;
    private static final int LONGEST = 100;

    private final Directory directory;
    private final CompaniesPages pages;
    private final PageTags tags;

    CompaniesResource(Directory directory, CompaniesPages pages, PageTags tags) {
        this.directory = directory;
        this.pages = pages;
        this.tags = tags;
    }

    @GET
    public Response companies(@QueryParam("q") @DefaultValue("") String text, @QueryParam("letter") @DefaultValue("") String letter, @QueryParam("sector") @DefaultValue("") String sector,
            @QueryParam("country") @DefaultValue("") String country, @QueryParam("exchange") @DefaultValue("") String mic, @QueryParam("after") @DefaultValue("") String after) {
        tags.show("frame").show("companies");
        var typed = text.strip();
        if (!typed.isEmpty()) {
            return found(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        }
        return Response.ok(Templates.companies(pages.of(new Filter(letter, sector, country, mic), after))).build();
    }

    private Response found(String typed) {
        return directory.only(typed).map(path -> Response.seeOther(URI.create(path)).build())
                .orElseGet(() -> Response.ok(Templates.results(new ResultsPage(typed, directory.search(typed, MOST_FOUND)))).build());
    }
}
