package org.broadtape.delivery.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How many connections one destination gets on this node, in Postfix's shape: five at first, one more for each round of successes up to the
/// channel's most, one less for each failure; after as many failures in a row as it had connections it rests, and is then tried by one.
final class Window {

    private static final int INITIAL = 5;

    private final int most;
    private double size;
    private double failed;
    private int busy;
    private Instant rests = Instant.MIN;
    private Duration rest = Duration.ZERO;

    Window(int most) {
        this.most = most;
        this.size = Math.min(INITIAL, most);
    }

    /// Connections that may be opened now.
    int room(Instant now) {
        return now.isBefore(rests) ? 0 : Math.max(0, (int) size - busy);
    }

    /// The same for what is urgent: one may try a destination that rests.
    int roomForUrgent(Instant now) {
        return Math.max(room(now), busy == 0 ? 1 : 0);
    }

    /// Until when it is left alone, where it is.
    Optional<Instant> rests(Instant now) {
        return now.isBefore(rests) ? Optional.of(rests) : Optional.empty();
    }

    void opened() {
        busy++;
    }

    void closed() {
        busy--;
    }

    boolean idle(Instant now) {
        return busy == 0 && failed == 0 && !now.isBefore(rests);
    }

    void succeeded() {
        size = Math.min(most, failed > 0 ? Math.max(size, Math.min(INITIAL, most)) : size + 1 / size);
        failed = 0;
        rest = Duration.ZERO;
        rests = Instant.MIN;
    }

    void failed(Instant now, Optional<Duration> asked) {
        failed += 1 / size;
        size = Math.max(1, size - 1);
        if (failed >= 1 && rests(now).isEmpty()) {
            rest = Backoff.twice(rest);
            size = 1;
            rests = now.plus(rest);
        }
        asked.map(Backoff::within).map(now::plus).filter(until -> until.isAfter(rests)).ifPresent(until -> rests = until);
    }
}
