package org.broadtape.delivery.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;

/// The window of every destination that this node is sending to, or that has failed.
final class Windows {

    private static final int TIDY_ABOVE = 10_000;

    private record Name(String channel, String destination) {
    }

    private final Map<Name, Window> windows = new HashMap<>();

    Window of(Channel channel, String destination) {
        return windows.computeIfAbsent(new Name(channel.name(), destination), _ -> new Window(channel.concurrency()));
    }

    /// What one connection tells of its destination: an answer to one message, even a refusal, means that it works; what has not left tells nothing.
    void learn(Channel channel, Parcel parcel, List<Outcome> outcomes, Instant now) {
        var window = of(channel, parcel.destination());
        window.closed();
        if (outcomes.stream().anyMatch(outcome -> outcome instanceof Outcome.Deferred || outcome instanceof Outcome.Doubtful)) {
            window.failed(now, outcomes.stream().flatMap(Windows::rest).max(Duration::compareTo));
        } else if (outcomes.stream().anyMatch(outcome -> outcome instanceof Outcome.Delivered || outcome instanceof Outcome.Refused)) {
            window.succeeded();
        }
        if (windows.size() > TIDY_ABOVE) {
            windows.values().removeIf(one -> one.idle(now));
        }
    }

    private static Stream<Duration> rest(Outcome outcome) {
        return outcome instanceof Outcome.Deferred(var _, var rest) ? rest.stream() : Stream.empty();
    }
}
