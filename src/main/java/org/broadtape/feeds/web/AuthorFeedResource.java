package org.broadtape.feeds.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.broadtape.articles.filing.Authors;
import org.broadtape.feeds.Feeds;
import org.broadtape.kernel.Slug;

/// `/authors/{slug}/feed.xml` and the other forms: what one person wrote.
@Path("/authors/{slug}/feed." + FeedForm.ENDING)
@RunOnVirtualThread
class AuthorFeedResource {

    private final Authors authors;
    private final Feeds feeds;

    AuthorFeedResource(Authors authors, Feeds feeds) {
        this.authors = authors;
        this.feeds = feeds;
    }

    @GET
    public Response feed(@PathParam("slug") Slug slug, @PathParam("form") String form) {
        return FeedForm.of(form).answer(feeds.by(authors.called(slug)));
    }
}
