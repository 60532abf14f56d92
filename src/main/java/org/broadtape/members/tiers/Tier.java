package org.broadtape.members.tiers;

import java.math.BigDecimal;
import java.util.Optional;

import org.broadtape.kernel.Slug;

/// What the publisher offers its members under one name.
///
/// @param position the higher one reads what the lower one reads; 0 is what every member has
/// @param month    the price of a month in `currency`, of a year beside it; absent where it has none
/// @param currency ISO 4217, or empty where there is no price
public record Tier(Slug slug, String name, String description, int position, Optional<BigDecimal> month, Optional<BigDecimal> year, String currency,
        Entitlements entitlements) {

    /// What every member has.
    public static final Slug FREE = new Slug("free");
}
