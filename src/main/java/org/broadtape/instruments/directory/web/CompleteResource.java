package org.broadtape.instruments.directory.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.Folded;
import org.broadtape.instruments.directory.Directory;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Charge;
import org.broadtape.jobs.budget.Network;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.kernel.PageTags;
import org.broadtape.members.Visit;

/// `/companies/complete?q=`: what somebody may mean who types into "Click a company", as the options of a list. The same beginnings are typed again and again, so
/// answers are kept for some seconds; what is not among them costs a network its budget.
@Path("/companies/complete")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class CompleteResource {

    private static final int TOO_MANY = 429;
    private static final int OPTIONS = 8;
    private static final int LONGEST = 60;
    private static final int MOST_KEPT = 2_000;
    private static final int A_MINUTE = 300;
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Directory directory;
    private final Budget budget;
    private final Visit visit;
    private final PageTags tags;
    private final Clock clock;
    private final Map<String, Answer> kept = new ConcurrentHashMap<>();

    private record Answer(String html, Instant until) {
    }

    CompleteResource(Directory directory, Budget budget, Visit visit, PageTags tags, Clock clock) {
        this.directory = directory;
        this.budget = budget;
        this.visit = visit;
        this.tags = tags;
        this.clock = clock;
    }

    @GET
    public Response complete(@QueryParam("q") @DefaultValue("") String text) {
        tags.never();
        var typed = Folded.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        var now = clock.instant();
        var there = kept.get(typed);
        if (there != null && now.isBefore(there.until())) {
            return answer(there);
        }
        if (budget.take(new Charge("company completion", Network.of(visit.network()), A_MINUTE, Duration.ofMinutes(1))) instanceof Taking.Again) {
            return Response.status(TOO_MANY).header(HttpHeaders.RETRY_AFTER, Duration.ofMinutes(1).toSeconds()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        }
        var made = new Answer(Templates.complete(directory.search(typed, OPTIONS)).render(), now.plus(KEPT));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(typed, made);
        return answer(made);
    }

    private static Response answer(Answer answer) {
        return Response.ok(answer.html()).header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT.toSeconds()).header("X-Robots-Tag", "noindex").build();
    }
}
