package org.broadtape.wire.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.ways.Inlet;
import org.jboss.logging.Logger;

/// What hubs do at our address: verify that we want what we asked for, and send what is new.
@ApplicationScoped
public class Callbacks {

    private static final Logger LOG = Logger.getLogger(Callbacks.class);
    private static final Duration LONGEST_LEASE = Duration.ofDays(365);
    private static final String SHA256 = "sha256=";

    private final SubscriptionStore store;
    private final Subscriptions subscriptions;
    private final Providers providers;
    private final Inlet inlet;
    private final Clock clock;

    Callbacks(SubscriptionStore store, Subscriptions subscriptions, Providers providers, Inlet inlet, Clock clock) {
        this.store = store;
        this.subscriptions = subscriptions;
        this.providers = providers;
        this.inlet = inlet;
        this.clock = clock;
    }

    /// What a hub asks when it verifies, as its parameters say; what is absent is empty.
    public record Question(String mode, String topic, String challenge, String lease, String reason) {
    }

    /// What to do with what a hub has sent.
    public enum Received {
        /// There is no such address.
        NOWHERE,
        /// We want no more of it; the hub may forget us.
        LEFT,
        /// It is ours to deal with.
        ACCEPTED
    }

    /// The challenge to repeat where we want what the hub asks about; else nothing.
    public Optional<String> verify(String token, Question question) {
        var known = store.at(token).filter(one -> one.topic().equals(question.topic()));
        return known.flatMap(one -> switch (question.mode()) {
            case "subscribe" -> one.state() == Subscription.State.LEAVING ? Optional.empty() : confirmed(one, question);
            case "unsubscribe" -> one.state() == Subscription.State.LEAVING ? left(one, question) : Optional.<String>empty();
            case "denied" -> denied(one, question);
            default -> Optional.<String>empty();
        });
    }

    private Optional<String> confirmed(Subscription one, Question question) {
        var seconds = question.lease().matches("[1-9]\\d{0,8}") ? Duration.ofSeconds(Long.parseLong(question.lease())) : Hub.LEASE;
        var lease = seconds.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : seconds;
        var now = clock.instant();
        store.set(one.verified(now.plus(lease.multipliedBy(2).dividedBy(3)), now.plus(lease)));
        return Optional.of(question.challenge());
    }

    private Optional<String> left(Subscription one, Question question) {
        store.remove(one.token());
        return Optional.of(question.challenge());
    }

    private Optional<String> denied(Subscription one, Question question) {
        var why = "the hub denies it" + (question.reason().isBlank() ? "" : ": " + shortened(question.reason()));
        store.set(one.with(Subscription.State.DENIED, why, clock.instant().plus(Duration.ofDays(1))));
        return Optional.of("");
    }

    /// Takes in what came, if the hub has signed it; what is not signed is ignored, and the sender learns nothing of that.
    public Received deliver(String token, String signature, byte[] body) {
        var known = store.at(token);
        if (known.isEmpty()) {
            return Received.NOWHERE;
        }
        var one = known.get();
        if (one.state() == Subscription.State.LEAVING) {
            return Received.LEFT;
        }
        if (!isSigned(one, signature, body)) {
            store.set(one.with(one.state(), "something came that the hub had not signed with SHA-256 and our secret; it was not taken", one.renewAt()));
            return Received.ACCEPTED;
        }
        try {
            inlet.take(providers.called(one.provider()), one.topic(), body, _ -> {
            });
        } catch (Refused noProvider) {
            LOG.warnf("A hub sends for the provider %s, which is not there", one.provider());
        }
        return Received.ACCEPTED;
    }

    private boolean isSigned(Subscription one, String signature, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(subscriptions.secret(one), "HmacSHA256"));
            return MessageDigest.isEqual((SHA256 + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.US_ASCII),
                    signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
        }
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
