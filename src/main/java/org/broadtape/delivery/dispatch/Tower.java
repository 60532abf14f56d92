package org.broadtape.delivery.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.broadtape.delivery.BatchChannel;
import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.State;
import org.broadtape.delivery.ledger.QueueStore;
import org.broadtape.delivery.ledger.QueueStore.Settled;

/// Writes down what has landed and says what may start, on the one thread of [Dispatch].
final class Tower {

    private static final System.Logger LOG = System.getLogger(Tower.class.getName());

    private final Map<String, Channel> channels;
    private final Flights flights;
    private final Windows windows = new Windows();
    private final Plan plan;
    /// Landed and not known to be committed.
    private final List<Settled> unsettled = new ArrayList<>();
    private int busy;

    Tower(Collection<Channel> channels, Flights flights) {
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.flights = flights;
        this.plan = new Plan(this.channels, windows);
    }

    /// What one turn has taken, to be let go once it is committed.
    final class Turn {
        private final List<Parcel> taken;
        private final Plan.Planned planned;

        private Turn(List<Parcel> taken, Plan.Planned planned) {
            this.taken = taken;
            this.planned = planned;
        }

        /// Lets it go, and tells how long there is nothing to do unless something happens.
        Duration launch(Instant now, Duration longest) {
            unsettled.clear();
            starts(taken).forEach(parcels -> {
                var channel = of(parcels.getFirst());
                windows.of(channel, parcels.getFirst().destination()).opened();
                busy++;
                flights.start(channel, parcels);
            });
            var rest = planned.more() ? Duration.ZERO : planned.next().map(next -> Duration.between(now, next)).orElse(longest);
            return rest.isNegative() ? Duration.ZERO : rest.compareTo(longest) < 0 ? rest : longest;
        }
    }

    Turn turn(QueueStore store, Instant now) {
        land(store, now);
        var planned = plan.of(store, now, busy);
        return new Turn(planned.rooms().isEmpty() ? List.of() : store.take(planned.rooms(), now), planned);
    }

    /// Writes down what has come back.
    void land(QueueStore store, Instant now) {
        for (var landing : flights.landed()) {
            busy--;
            windows.learn(of(landing.parcels().getFirst()), landing.parcels().getFirst(), landing.outcomes(), now);
            for (var i = 0; i < landing.parcels().size(); i++) {
                unsettled.add(settled(landing.parcels().get(i), landing.outcomes().get(i), now));
            }
        }
        if (!unsettled.isEmpty()) {
            store.settle(unsettled, now);
        }
    }

    void recover(QueueStore store, Instant now) {
        var repeatable = channels.values().stream().filter(Channel::repeatable).map(Channel::name).toList();
        var found = store.recover(repeatable, now);
        if (found > 0) {
            LOG.log(System.Logger.Level.WARNING, "{0} deliveries were under way when their program ended. ./broadtape deliveries shows what is in doubt", found);
        }
    }

    private Settled settled(Parcel parcel, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Delivered(var words) -> new Settled(parcel, State.SENT, now, words);
            case Outcome.Refused(var words) -> new Settled(parcel, State.FAILED, now, words);
            case Outcome.Withdrawn(var words) -> new Settled(parcel, State.CANCELLED, now, words);
            case Outcome.Deferred(var words, var rest) -> again(parcel, words, rest, now);
            case Outcome.Postponed(var words) -> again(parcel, words, Optional.empty(), now);
            case Outcome.Doubtful(var words) -> of(parcel).repeatable() || parcel.urgent()
                    ? again(parcel, words, Optional.empty(), now)
                    : new Settled(parcel, State.DOUBTFUL, now, words);
        };
    }

    private static Settled again(Parcel parcel, String words, Optional<Duration> rest, Instant now) {
        return Backoff.next(parcel.since(), now, rest, parcel.urgent()).map(due -> new Settled(parcel, State.READY, due, words))
                .orElseGet(() -> new Settled(parcel, State.FAILED, now, "given up after five days; last: " + words));
    }

    /// One list for each connection.
    private List<List<Parcel>> starts(List<Parcel> taken) {
        var starts = new ArrayList<List<Parcel>>();
        var open = new HashMap<List<String>, List<Parcel>>();
        for (var parcel : taken) {
            var queue = List.of(parcel.channel(), parcel.destination());
            var parcels = open.get(queue);
            if (parcels == null || parcels.size() >= batch(of(parcel))) {
                parcels = new ArrayList<>();
                open.put(queue, parcels);
                starts.add(parcels);
            }
            parcels.add(parcel);
        }
        return starts;
    }

    static int batch(Channel channel) {
        return channel instanceof BatchChannel many ? many.batch() : 1;
    }

    private Channel of(Parcel parcel) {
        return java.util.Objects.requireNonNull(channels.get(parcel.channel()));
    }
}
