package org.broadtape.instruments.prices;

import java.util.Optional;

/// What an instrument cost around an instant: before it, and after a minute, an hour and a day (24 hours). What is not known, or not yet, is empty; a price of
/// before the instant is none of after it.
public record Around(Optional<PriceThen> before, Optional<PriceThen> afterMinute, Optional<PriceThen> afterHour, Optional<PriceThen> afterDay) {

    public static final Around NOTHING = new Around(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether all four are known.
    public boolean isWhole() {
        return before.isPresent() && afterMinute.isPresent() && afterHour.isPresent() && afterDay.isPresent();
    }
}
