package org.broadtape.jobs.budget;

import java.time.Duration;

/// One use of a budget.
///
/// @param purpose what for; the uses of different purposes are counted apart
/// @param who whose budget: an address, a network, an account
/// @param most how often it may be had within any `window`, at least once
public record Charge(String purpose, String who, int most, Duration window) {

    public Charge {
        if (most < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("A budget has at least one use in a window of time.");
        }
    }
}
