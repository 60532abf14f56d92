package org.broadtape.feeds.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.broadtape.feeds.Sitemaps;

/// `/sitemap.xml`: the list of the lists of addresses.
@Path("/sitemap.xml")
@Produces("application/xml")
@RunOnVirtualThread
class SitemapIndexResource {

    private final Sitemaps sitemaps;

    SitemapIndexResource(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GET
    public String get() {
        return sitemaps.index();
    }
}
