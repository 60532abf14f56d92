package org.broadtape.delivery.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// What one connection tells of its destination: an answer to one message, even a refusal, means that it works.
    void learn(Channel channel, Parcel parcel, List<Outcome> outcomes, Instant now) {
        var window = of(channel, parcel.destination());
        window.closed();
        var failed = outcomes.stream().anyMatch(outcome -> switch (outcome) {
            case Outcome.Deferred _, Outcome.Doubtful _ -> true;
            case Outcome.Delivered _, Outcome.Refused _, Outcome.Withdrawn _ -> false;
        });
        if (failed) {
            window.failed(now, outcomes.stream().flatMap(outcome -> outcome instanceof Outcome.Deferred(var _, Optional<Duration> rest) ? rest.stream() : java.util.stream.Stream.empty())
                    .max(Duration::compareTo));
        } else {
            window.succeeded();
        }
        if (windows.size() > TIDY_ABOVE) {
            windows.values().removeIf(one -> one.idle(now));
        }
    }
}
