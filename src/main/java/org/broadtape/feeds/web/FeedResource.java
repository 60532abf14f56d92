package org.broadtape.feeds.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.broadtape.feeds.Feeds;

/// `/feed.xml`, `/feed.atom`, `/feed.json`: the whole paper.
@Path("/feed." + FeedForm.ENDING)
@RunOnVirtualThread
class FeedResource {

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    public Response feed(@PathParam("form") String form) {
        return FeedForm.of(form).answer(feeds.whole());
    }
}
