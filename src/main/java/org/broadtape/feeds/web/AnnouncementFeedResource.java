package org.broadtape.feeds.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.feeds.AnnouncementFeed;

/// `/announcements/feed.xml` and the other forms.
@Path("/announcements/feed." + FeedForm.ENDING)
@RunOnVirtualThread
class AnnouncementFeedResource {

    private final AnnouncementFeed feed;

    AnnouncementFeedResource(AnnouncementFeed feed) {
        this.feed = feed;
    }

    @GET
    public Response feed(@PathParam("form") String form) {
        return FeedForm.of(form).answer(feed.newest());
    }
}
