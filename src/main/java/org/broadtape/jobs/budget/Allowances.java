package org.broadtape.jobs.budget;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/// Spends large budgets, such as ten thousand requests a day, without a row written for each use: a node takes a hundredth of the budget at once from
/// [Budget] and spends it in memory. What it has not spent within a tenth of the window is dropped. So within any window there is never more than the
/// budget has, on all nodes together. A budget of less than two hundred uses is exact; of a larger one a client that spreads its uses thinly, or over many
/// nodes, may be refused before the last fifth of it is spent.
@ApplicationScoped
public class Allowances {

    private static final int PARTS = 100;
    private static final int FRESH = 10;
    private static final int MOST_KNOWN = 10_000;

    private final Budget budget;
    private final Clock clock;
    private final Map<Key, Part> parts = new ConcurrentHashMap<>();

    Allowances(Budget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    private record Key(String purpose, String who) {
    }

    private record Part(int left, Instant until) {
    }

    /// One use of each, in their order; the first that has no room ends it, and those before it are spent.
    public Taking take(List<Charge> charges) {
        for (var charge : charges) {
            var taking = take(charge);
            if (!taking.allowed()) {
                return taking;
            }
        }
        return new Taking.Allowed();
    }

    private Taking take(Charge charge) {
        var size = Math.max(1, charge.most() / PARTS);
        if (size == 1) {
            return budget.take(charge);
        }
        var key = new Key(charge.purpose(), charge.who());
        if (spent(key)) {
            return new Taking.Allowed();
        }
        var fresh = charge.window().dividedBy(FRESH);
        var begun = clock.instant();
        var taking = budget.take(parts(charge, size, fresh));
        if (taking.allowed()) {
            put(key, new Part(size - 1, begun.plus(fresh)));
        }
        return taking;
    }

    /// Counted as long as the last use out of the part could be in the window.
    private static Charge parts(Charge charge, int size, Duration fresh) {
        return new Charge(charge.purpose(), charge.who(), charge.most() / size, charge.window().plus(fresh));
    }

    private boolean spent(Key key) {
        var now = clock.instant();
        var had = new boolean[1];
        parts.computeIfPresent(key, (_, part) -> {
            had[0] = now.isBefore(part.until());
            return had[0] && part.left() > 1 ? new Part(part.left() - 1, part.until()) : null;
        });
        return had[0];
    }

    /// Two that came at once may each have taken a part.
    private void put(Key key, Part part) {
        if (parts.size() >= MOST_KNOWN) {
            parts.clear();
        }
        parts.merge(key, part, (one, other) -> new Part(one.left() + other.left(), one.until().isBefore(other.until()) ? one.until() : other.until()));
    }
}
