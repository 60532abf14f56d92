package org.broadtape.feeds.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.feeds.Feeds;
import org.broadtape.instruments.Instruments;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.PageTags;

/// `/instruments/{mic}/{address}/feed.xml` and the other forms: what is about an instrument.
@Path("/instruments/{mic}/{address}/feed." + FeedForm.ENDING)
@RunOnVirtualThread
class InstrumentFeedResource {

    private final Feeds feeds;
    private final Instruments instruments;
    private final PageTags tags;

    InstrumentFeedResource(Feeds feeds, Instruments instruments, PageTags tags) {
        this.feeds = feeds;
        this.instruments = instruments;
        this.tags = tags;
    }

    @GET
    public Response feed(@PathParam("mic") String mic, @PathParam("address") String address, @PathParam("form") String form) {
        var instrument = instruments.at(mic, address).orElseThrow(() -> new NotFound("instrument " + mic + ":" + address));
        tags.show(instrument.id().aggregate());
        return FeedForm.of(form).answer(feeds.about(List.of(instrument.id()), instrument.name(), instrument.path()));
    }
}
