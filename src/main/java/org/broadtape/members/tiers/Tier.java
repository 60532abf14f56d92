package org.broadtape.members.tiers;

import java.util.ArrayList;
import java.util.List;
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

    Tier at(int place) {
        return new Tier(slug, name, description, place, month, year, entitlements);
    }

    /// What another version of it would change, in words for the audit log.
    String differenceTo(Tier other) {
        var changes = new ArrayList<String>();
        note(changes, "name", name, other.name);
        note(changes, "description", description, other.description);
        note(changes, "month", price(month), price(other.month));
        note(changes, "year", price(year), price(other.year));
        note(changes, "gives", entitlements.toString(), other.entitlements.toString());
        return changes.isEmpty() ? "nothing" : String.join("; ", changes);
    }

    private static void note(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + " from '" + before + "' to '" + after + "'");
        }
    }

    private static String price(Optional<Money> price) {
        return price.map(Money::toString).orElse("none");
    }
}
