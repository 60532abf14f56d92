package org.broadtape.members.tiers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Toml;
import org.broadtape.kernel.Money;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// The publisher's tiers as a file, the lowest first: `demo/tiers.toml` is an example. A word that is not known is refused: a misspelt right would
/// otherwise be given to nobody.
public final class TierFile {

    private static final Set<String> TIER = Set.of("slug", "name", "description", "month", "year", "currency", "gives");
    private static final Set<String> GIVES = Set.of("comment", "portfolios", "alert_rules", "live_quotes", "newsletters", "full_text_feed", "no_advertising", "free_articles",
            "gift_links");
    private static final int MOST = 20;

    private TierFile() {
    }

    /// @throws Refused where something in it cannot be taken; the place names the tier
    public static List<Tier> parse(String text) {
        var written = Toml.tree(text, Limits.DOCUMENT).path("tiers");
        if (!written.isArray() || written.isEmpty() || written.size() > MOST) {
            throw new Refused("It must have between one and " + MOST + " tiers, each under [[tiers]]");
        }
        var tiers = new ArrayList<Tier>();
        written.forEach(one -> tiers.add(at(one, tiers.size())));
        if (!tiers.getFirst().slug().equals(Tier.FREE)) {
            throw new Refused("The first tier must be 'free': it is what every member has");
        }
        if (new HashSet<>(tiers.stream().map(Tier::slug).toList()).size() < tiers.size()) {
            throw new Refused("Two tiers have the same slug");
        }
        return List.copyOf(tiers);
    }

    private static Tier at(JsonNode one, int position) {
        var slug = one.path("slug").asText("");
        var place = "tier '" + slug + "'";
        try {
            known(one, TIER);
            var currency = one.path("currency").asText("");
            return new Tier(TierRules.slug(slug), line(one, "name", TierRules.NAME, true), line(one, "description", TierRules.DESCRIPTION, false), position, price(one, "month", currency),
                    price(one, "year", currency), gives(one.path("gives")));
        } catch (Refused refused) {
            throw refused.at(place);
        }
    }

    private static Entitlements gives(JsonNode gives) {
        known(gives, GIVES);
        return new Entitlements(yes(gives, "comment"), count(gives, "portfolios", Entitlements.NONE.portfolios()), count(gives, "alert_rules", 0), yes(gives, "live_quotes"),
                slugs(gives.path("newsletters")), yes(gives, "full_text_feed"), yes(gives, "no_advertising"), count(gives, "free_articles", 0), count(gives, "gift_links", 0));
    }

    private static void known(JsonNode one, Set<String> words) {
        one.properties().stream().map(java.util.Map.Entry::getKey).filter(word -> !words.contains(word)).findFirst().ifPresent(word -> {
            throw new Refused("'" + word + "' is not known here; there are " + words.stream().sorted().collect(Collectors.joining(", ")));
        });
    }

    private static String line(JsonNode one, String field, int most, boolean needed) {
        return TierRules.line(field, one.path(field).asText(""), most, needed);
    }

    private static Optional<Money> price(JsonNode one, String field, String currency) {
        var price = one.path(field);
        if (!price.isMissingNode() && price.asText().isBlank()) {
            throw new Refused(field + " must be an amount such as \"149.00\"");
        }
        return TierRules.price(field, price.asText(""), currency);
    }

    private static boolean yes(JsonNode gives, String field) {
        var value = gives.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new Refused(field + " must be true or false");
        }
        return value.asBoolean(false);
    }

    private static int count(JsonNode gives, String field, int otherwise) {
        var value = gives.path(field);
        if (!value.isMissingNode() && (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0)) {
            throw new Refused(field + " must be a whole number, 0 or more");
        }
        return value.asInt(otherwise);
    }

    private static Set<String> slugs(JsonNode list) {
        return TierRules.newsletters(StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText));
    }
}
