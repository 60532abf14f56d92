package org.broadtape.feeds.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.broadtape.feeds.Sitemaps;

/// `/news-sitemap.xml`: what is new.
@Path("/news-sitemap.xml")
@Produces("application/xml")
@RunOnVirtualThread
class NewsSitemapResource {

    private final Sitemaps sitemaps;

    NewsSitemapResource(Sitemaps sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GET
    public String get() {
        return sitemaps.news();
    }
}
