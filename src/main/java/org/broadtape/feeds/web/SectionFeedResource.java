package org.broadtape.feeds.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.broadtape.articles.filing.Sections;
import org.broadtape.feeds.Feeds;
import org.broadtape.kernel.Slug;

/// `/{section}/feed.xml` and the other forms: one section.
@Path("/{section}/feed." + FeedForm.ENDING)
@RunOnVirtualThread
class SectionFeedResource {

    private final Sections sections;
    private final Feeds feeds;

    SectionFeedResource(Sections sections, Feeds feeds) {
        this.sections = sections;
        this.feeds = feeds;
    }

    @GET
    public Response feed(@PathParam("section") Slug section, @PathParam("form") String form) {
        return FeedForm.of(form).answer(feeds.of(sections.called(section)));
    }
}
