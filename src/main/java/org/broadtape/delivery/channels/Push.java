package org.broadtape.delivery.channels;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Answer;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;
import org.broadtape.outbound.Signature;
import org.broadtape.outbound.Unanswered;

/// Signed HTTP push: a POST of the content as it is, with a [Signature] and a key that is the same for every try with the same content.
/// An answer of 2xx means that the other end has it; 400, 409, 410, 413, 415 and 422 that it does not want it; everything else is tried again.
@ApplicationScoped
public class Push implements Channel {

    public static final String NAME = "push";

    private final ContentDesk desk;
    private final Outbound outbound;
    private final Clock clock;

    @Inject
    Push(ContentDesk desk, Outbound outbound, Clock clock) {
        this.desk = desk;
        this.outbound = outbound;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String destination(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority()).orElse(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refused("'" + address + "' is not an address to push to");
        }
    }

    @Override
    public Outcome send(Parcel parcel) {
        return desk.send(parcel, Content.Ready.class, (ready, secrets) -> post(parcel, ready, secrets));
    }

    private Outcome post(Parcel parcel, Content.Ready ready, Collection<byte[]> secrets) {
        if (secrets.isEmpty()) {
            return new Outcome.Postponed("there is no secret to sign it with");
        }
        var now = clock.instant();
        var request = Request.post(parcel.address(), ready.type(), ready.bytes())
                .with(Signature.KEY, parcel.key() + "/" + digest(ready.bytes()))
                .with(Signature.TIME, String.valueOf(now.getEpochSecond()))
                .with(Signature.HEADER, secrets.stream().map(secret -> Signature.of(secret, now, ready.bytes())).collect(Collectors.joining(", ")));
        for (var header : ready.headers().entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        try {
            return judged(outbound.send(request));
        } catch (Unanswered broken) {
            return new Outcome.Doubtful("it was sent, and the connection ended before the answer: " + broken.getMessage());
        } catch (IOException unreachable) {
            return new Outcome.Deferred("not reached: " + unreachable.getMessage());
        } catch (Refused refused) {
            return new Outcome.Deferred(refused.sentence());
        }
    }

    private static Outcome judged(Answer answer) {
        var words = "answered " + answer.status();
        if (answer.succeeded()) {
            return new Outcome.Delivered(words);
        }
        return switch (answer.status()) {
            case 400, 409, 410, 413, 415, 422 -> new Outcome.Refused(words);
            default -> new Outcome.Deferred(words, seconds(answer.header("retry-after")));
        };
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
