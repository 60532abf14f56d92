package org.broadtape.members.tiers;

import java.util.Optional;

import org.broadtape.kernel.Money;
import org.broadtape.kernel.Slug;

/// What the publisher offers its members under one name.
///
/// @param position the higher one reads what the lower one reads; 0 is what every member has
/// @param month    the price of a month; absent where it has none. Shown, not yet sold
/// @param year     the price of a year, in the same currency
public record Tier(Slug slug, String name, String description, int position, Optional<Money> month, Optional<Money> year, Entitlements entitlements) {

    /// What every member has.
    public static final Slug FREE = new Slug("free");

    /// The currency of its prices (ISO 4217), or empty where it has none.
    public String currency() {
        return month.or(() -> year).map(price -> price.currency().getCurrencyCode()).orElse("");
    }
}
