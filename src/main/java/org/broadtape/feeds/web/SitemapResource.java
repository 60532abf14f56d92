package org.broadtape.feeds.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.broadtape.feeds.Sitemaps;

/// `/sitemap-0.xml` and so on: the addresses of articles.
@Path("/sitemap-{number: 0|[1-9][0-9]{0,8}}.xml")
@Produces("application/xml")
@RunOnVirtualThread
class SitemapResource {

    private final Sitemaps sitemaps;

    SitemapResource(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GET
    public String list(@PathParam("number") long number) {
        return sitemaps.list(number);
    }
}
