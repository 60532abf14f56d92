package org.broadtape.instruments.quotes.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.quotes.Intake;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Charge;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Signature;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// `/api/v1/quotes?source=NAME`: a source pushes quotes, signed as agencies sign what they push. One that is sent twice changes nothing, so that it needs no
/// key of its own.
@Path("/api/v1/quotes")
@RunOnVirtualThread
class QuotePushResource {

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_NAMED = 100;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    /// More than a feed of 5,000 quotes a second needs in batches of a hundred.
    private static final int A_SECOND = 60;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Sources sources;
    private final Intake intake;
    private final Budget budget;
    private final Clock clock;

    QuotePushResource(Sources sources, Intake intake, Budget budget, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.budget = budget;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> push(@QueryParam("source") @Nullable String slug, @HeaderParam(Signature.TIME) @Nullable String time,
            @HeaderParam(Signature.HEADER) @Nullable String signature, InputStream in) throws IOException {
        var source = Optional.ofNullable(slug).flatMap(sources::find).orElseThrow(() -> new NotFound("no source pushes there"));
        var secret = sources.secret(source).orElseThrow(() -> new NotFound("no source pushes there"));
        var body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return said(TOO_LARGE, "it has more than " + (MOST_BYTES >> 20) + " MB; send fewer quotes at once");
        }
        var at = time == null ? "" : time.strip();
        if (!Signature.timely(at, clock.instant())) {
            return said(RestResponse.StatusCode.UNAUTHORIZED, Signature.TIME + " must be the time in Unix seconds, at most " + Signature.TOLERANCE.toSeconds()
                    + " seconds from ours, which is " + clock.instant().getEpochSecond());
        }
        if (!Signature.holds(signature == null ? "" : signature, at, body, List.of(secret))) {
            return said(RestResponse.StatusCode.UNAUTHORIZED,
                    Signature.HEADER + " does not fit; send v1= and the hex HMAC-SHA256, under the key in force, of the time, a full stop and the body as it is sent");
        }
        if (budget.take(new Charge("quotes pushed", source.slug(), A_SECOND, SECOND)) instanceof Taking.Again) {
            return ResponseBuilder.fromResponse(said(TOO_MANY, "more than " + A_SECOND + " pushes within a second; send more quotes at once, " + (MOST_BYTES >> 20) + " MB at most"))
                    .header("Retry-After", SECOND.toSeconds()).build();
        }
        return taken(source, body);
    }

    private RestResponse<String> taken(QuoteSource source, byte[] body) {
        try {
            var report = intake.take(source, new ByteArrayInputStream(body));
            return ResponseBuilder.<String>create(report.isWell() ? RestResponse.StatusCode.OK : UNPROCESSABLE).entity(json(report)).build();
        } catch (Refused unreadable) {
            return said(UNPROCESSABLE, unreadable.sentence());
        }
    }

    private static String json(Intake.Report report) {
        var answer = JsonNodeFactory.instance.objectNode().put("said", report.inWords()).put("accepted", report.acceptance().accepted())
                .put("unchanged", report.acceptance().unchanged()).put("refused", report.refused());
        var held = answer.putObject("held");
        report.acceptance().held().forEach((reason, many) -> held.put(reason.name().toLowerCase(Locale.ROOT), many));
        var refusals = answer.putArray("refusals");
        report.refusals().stream().limit(MOST_NAMED).forEach(refusal -> refusals.add(refusal.sentence()));
        return answer.toString();
    }

    private static RestResponse<String> said(int status, String why) {
        return ResponseBuilder.<String>create(status).entity(JsonNodeFactory.instance.objectNode().put("said", why).toString()).build();
    }
}
