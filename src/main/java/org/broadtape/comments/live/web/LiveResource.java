package org.broadtape.comments.live.web;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.Reading;
import org.broadtape.articles.access.Channel;
import org.broadtape.comments.live.LiveLines;
import org.broadtape.comments.live.LiveRequest;
import org.broadtape.comments.live.LiveSignal;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.SessionCookie;

/// `/{section}/{slug}/comments/live?after=17`: how many comments are new since that one, to whoever may see the article. To browsers that take
/// `text/event-stream` an open line; to others the number as JSON, now.
@Path("/{section}/{slug}/comments/live")
@Blocking // the database is asked who may listen; an open line holds no thread
@RunOnVirtualThread
class LiveResource {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String PAUSE_SECONDS = "60";
    private static final long RECONNECT_MILLIS = 5_000;

    private final LiveLines lines;
    private final LiveMessages words;
    private final Newsstand newsstand;
    private final Visit visit;
    private final SessionCookie cookie;
    private final HttpServerRequest request;

    LiveResource(LiveLines lines, LiveMessages words, Newsstand newsstand, Visit visit, SessionCookie cookie, HttpServerRequest request) {
        this.lines = lines;
        this.words = words;
        this.newsstand = newsstand;
        this.visit = visit;
        this.cookie = cookie;
        this.request = request;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> line(@PathParam("section") String section, @PathParam("slug") String slug, @QueryParam("after") String after, @Context Sse sse) {
        var asked = asked(section, slug, after);
        if (!lines.isRoom(asked.network())) {
            request.response().putHeader("Retry-After", PAUSE_SECONDS); // the page of errors would leave it out
            throw new WebApplicationException(TOO_MANY_REQUESTS);
        }
        request.response().putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no"); // nginx would hold back what it is sent
        return lines.open(asked).map(signal -> event(sse, signal));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String number(@PathParam("section") String section, @PathParam("slug") String slug, @QueryParam("after") String after) {
        return json(lines.count(asked(section, slug, after)));
    }

    private LiveRequest asked(String section, String slug, String after) {
        if (!Slug.is(section) || !Slug.is(slug)) {
            throw new NotFound(section + "/" + slug);
        }
        var viewer = visit.viewer();
        var signIn = visit.session().flatMap(session -> cookie.in(request).map(token -> new LiveRequest.SignIn(token, session)));
        return switch (newsstand.at(new Slug(section), new Slug(slug), viewer, Channel.SITE)) {
            case Reading.Whole(var article, _, _, var until) -> new LiveRequest(article.id(), number(after), viewer, signIn, visit.network(), until);
            case Reading.Preview(var article, _, var until) -> new LiveRequest(article.id(), number(after), viewer, signIn, visit.network(), until);
            case Reading.Moved(var path) -> throw new NotFound(path);
        };
    }

    /// The comment behind which all are new; nonsense is the beginning.
    private static long number(String typed) {
        return Optional.ofNullable(typed).filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(0L);
    }

    private OutboundSseEvent event(Sse sse, LiveSignal signal) {
        return switch (signal) {
            case LiveSignal.Newer(var comments) -> sse.newEventBuilder().reconnectDelay(RECONNECT_MILLIS).mediaType(MediaType.TEXT_PLAIN_TYPE).data(String.class, json(comments)).build();
            case LiveSignal.Beat() -> sse.newEventBuilder().comment("").build();
        };
    }

    private String json(int comments) {
        return new JsonObject().put("count", comments).put("words", comments > 0 ? words.newer(comments) : "").encode();
    }
}
