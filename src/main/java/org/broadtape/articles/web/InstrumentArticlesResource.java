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

import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;

/// `/instruments/{mic}/{address}/articles`: all that is about an instrument.
@Path("/instruments/{mic}/{address}/articles")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class InstrumentArticlesResource {

    private final Instruments instruments;
    private final SubjectPages pages;
    private final PageTags tags;

    InstrumentArticlesResource(Instruments instruments, SubjectPages pages, PageTags tags) {
        this.instruments = instruments;
        this.pages = pages;
        this.tags = tags;
    }

    @GET
    public TemplateInstance articles(@PathParam("mic") String mic, @PathParam("address") String address, @QueryParam("before") @DefaultValue("") String place) {
        var instrument = instruments.at(mic, address).orElseThrow(() -> new NotFound("instrument " + mic + ":" + address));
        tags.show(instrument.id().aggregate());
        return pages.page(List.of(instrument.id()), instrument.name(), instrument.path(), place);
    }
}
