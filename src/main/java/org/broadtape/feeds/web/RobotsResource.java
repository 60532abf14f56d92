package org.broadtape.feeds.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.broadtape.feeds.Sitemaps;

/// `/robots.txt`: what robots may do, and where the lists are.
@Path("/robots.txt")
@Produces("text/plain")
@RunOnVirtualThread
class RobotsResource {

    private final Sitemaps sitemaps;

    RobotsResource(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GET
    public String get() {
        return sitemaps.robots();
    }
}
