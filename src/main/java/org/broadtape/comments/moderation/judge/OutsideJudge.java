package org.broadtape.comments.moderation.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;
import org.broadtape.outbound.Signature;

/// Calls the judge at its address, signed as pushes are ([Signature]). It is told the words alone: no name, address or number of their writer.
@ApplicationScoped
class OutsideJudge {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outbound outbound;
    private final JudgeSettings settings;
    private final Clock clock;
    private final Duration patience;

    @Inject
    OutsideJudge(Outbound outbound, JudgeSettings settings, Clock clock) {
        this(outbound, settings, clock, PATIENCE);
    }

    OutsideJudge(Outbound outbound, JudgeSettings settings, Clock clock, Duration patience) {
        this.outbound = outbound;
        this.settings = settings;
        this.clock = clock;
        this.patience = patience;
    }

    /// Empty where there is no judge, or none that answers in time and in form.
    Optional<Judgement> ask(long comment, String text) {
        if (!settings.complete()) {
            return Optional.empty();
        }
        var body = JSON.createObjectNode().put("comment", comment).put("text", text).toString().getBytes(StandardCharsets.UTF_8);
        var now = clock.instant();
        var request = Request.post(settings.address().orElseThrow(), "application/json", body).with(Signature.TIME, Long.toString(now.getEpochSecond()))
                .with(Signature.HEADER, Signature.of(settings.secret().orElseThrow().getBytes(StandardCharsets.UTF_8), now, body)).with(Signature.KEY, "comment/" + comment)
                .within(new Limits(Limits.CALL.bytes(), patience, 0));
        try {
            var answer = outbound.send(request);
            return answer.succeeded() ? Judgement.parse(answer.body()) : Optional.empty();
        } catch (IOException | Refused silent) {
            return Optional.empty();
        }
    }
}
