package org.broadtape.wire.websub;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;

/// Asks hubs. Each answers at once only whether it will look into it.
record Hub(Outbound outbound) {

    static final Duration LEASE = Duration.ofDays(10);

    /// Why the hub will not look into it; empty where it will.
    String subscribe(Subscription to, String callback, String secret) {
        return ask(to, "subscribe", callback, "&hub.lease_seconds=" + LEASE.toSeconds() + "&hub.secret=" + encoded(secret));
    }

    String unsubscribe(Subscription from, String callback) {
        return ask(from, "unsubscribe", callback, "");
    }

    private String ask(Subscription about, String mode, String callback, String more) {
        try {
            var answer = outbound.send(Request.form(about.hub(), "hub.mode=" + mode + "&hub.topic=" + encoded(about.topic()) + "&hub.callback=" + encoded(callback) + more));
            return answer.succeeded() ? "" : "the hub " + about.hub() + " answered " + answer.status();
        } catch (IOException unreachable) {
            return "the hub " + about.hub() + " did not answer: " + unreachable.getMessage();
        } catch (Refused refused) {
            return refused.sentence();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
