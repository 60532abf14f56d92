package org.broadtape.feeds.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.broadtape.articles.filing.Topics;
import org.broadtape.feeds.Feeds;
import org.broadtape.kernel.Slug;

/// `/topics/{slug}/feed.xml` and the other forms: what is about one topic.
@Path("/topics/{slug}/feed." + FeedForm.ENDING)
@RunOnVirtualThread
class TopicFeedResource {

    private final Topics topics;
    private final Feeds feeds;

    TopicFeedResource(Topics topics, Feeds feeds) {
        this.topics = topics;
        this.feeds = feeds;
    }

    @GET
    public Response feed(@PathParam("slug") Slug slug, @PathParam("form") String form) {
        return FeedForm.of(form).answer(feeds.on(topics.called(slug)));
    }
}
