package org.broadtape.instruments.quotes.live.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.quotes.live.LiveQuotes;
import org.broadtape.instruments.quotes.live.LiveRequest;
import org.broadtape.instruments.quotes.live.LiveSignal;
import org.broadtape.members.Visit;
import org.broadtape.members.tiers.Entitled;
import org.jspecify.annotations.Nullable;

/// `/quotes/live?i=17,18`: what these instruments cost. To browsers that take `text/event-stream` an open line; to others as JSON, now.
@Path("/quotes/live")
@Blocking // the database is asked what they cost; an open line holds no thread
@RunOnVirtualThread
class LiveQuotesResource {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String PAUSE_SECONDS = "60";
    private static final long RECONNECT_MILLIS = 5_000;

    /// After which a line ends, and its browser opens another: a tier may have ended.
    private static final Duration ASKED_ANEW = Duration.ofMinutes(15);

    private final LiveQuotes lines;
    private final Visit visit;
    private final Entitled entitled;
    private final Clock clock;
    private final HttpServerRequest request;

    LiveQuotesResource(LiveQuotes lines, Visit visit, Entitled entitled, Clock clock, HttpServerRequest request) {
        this.lines = lines;
        this.visit = visit;
        this.entitled = entitled;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> line(@QueryParam("i") @Nullable String instruments, @Context Sse sse) {
        var asked = asked(instruments);
        if (!lines.isRoom(asked.network())) {
            request.response().putHeader("Retry-After", PAUSE_SECONDS); // the page of errors would leave it out
            throw new WebApplicationException(TOO_MANY_REQUESTS);
        }
        request.response().putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no"); // nginx would hold back what it is sent
        return lines.open(asked).map(signal -> event(sse, signal));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String now(@QueryParam("i") @Nullable String instruments) {
        request.response().putHeader("Cache-Control", "no-store");
        return MovedJson.list(lines.now(asked(instruments)).told());
    }

    private LiveRequest asked(@Nullable String instruments) {
        var live = visit.session().filter(session -> entitled.of(session.member()).liveQuotes()).isPresent();
        return new LiveRequest(ids(Optional.ofNullable(instruments).orElse("")), live, visit.network(), clock.instant().plus(ASKED_ANEW));
    }

    private static List<InstrumentId> ids(String typed) {
        if (!typed.matches("[0-9]{1,18}(?:,[0-9]{1,18}){0," + (LiveRequest.MOST - 1) + "}")) {
            throw new BadRequestException("i is the ids of instruments with commas between them, at most " + LiveRequest.MOST);
        }
        return Arrays.stream(typed.split(",", -1)).distinct().map(id -> new InstrumentId(Long.parseLong(id))).toList();
    }

    private OutboundSseEvent event(Sse sse, LiveSignal signal) {
        return switch (signal) {
            case LiveSignal.Moved(var told) -> told.isEmpty() ? sse.newEventBuilder().comment("").build()
                    : sse.newEventBuilder().reconnectDelay(RECONNECT_MILLIS).mediaType(MediaType.TEXT_PLAIN_TYPE).data(String.class, MovedJson.list(told)).build();
        };
    }
}
