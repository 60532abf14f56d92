package org.broadtape.feeds.web;

import java.time.Duration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.broadtape.feeds.personal.PersonalFeeds;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Purpose;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Token;

/// `/feeds/{secret}.xml` and the other forms: whole texts for the member who knows the address. Kept by nobody, and asked for sixty times an hour at most.
@Path("/feeds")
@RunOnVirtualThread
class SecretFeedResource {

    private static final Purpose ASKED = new Purpose("personal-feed", 60, 6_000, Duration.ofHours(1));
    private static final int TOO_MANY = 429;

    private final PersonalFeeds feeds;
    private final Budget budget;
    private final PageTags tags;
    private final Visit visit;

    SecretFeedResource(PersonalFeeds feeds, Budget budget, PageTags tags, Visit visit) {
        this.feeds = feeds;
        this.budget = budget;
        this.tags = tags;
        this.visit = visit;
    }

    @GET
    @Path("{secret: [A-Za-z0-9_-]{43}}.{form: xml|atom|json}")
    public Response feed(@PathParam("secret") String secret, @PathParam("form") String form) {
        tags.never();
        var token = new Token(secret);
        var asker = feeds.ownerOf(token).map(Object::toString).orElse("nobody");
        if (budget.take(ASKED, asker, visit.network()) instanceof Taking.Again) {
            return Response.status(TOO_MANY).header(HttpHeaders.RETRY_AFTER, Duration.ofMinutes(10).toSeconds()).header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
        }
        var feed = feeds.at(token, visit.network());
        return Response.fromResponse(FeedForm.of(form).answer(feed)).header(HttpHeaders.CACHE_CONTROL, "private, no-store").header("X-Robots-Tag", "noindex").build();
    }
}
