package org.broadtape.members.tiers.web;

import java.util.List;
import java.util.Map;

import org.broadtape.doors.Form;
import org.broadtape.kernel.Money;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.TierRules;

/// A tier as it stands in the fields of its form, right or wrong.
record TierForm(String name, String description, String month, String year, String currency, String portfolios, String alertRules, String freeArticles, String giftLinks,
        String newsletters, boolean comment, boolean liveQuotes, boolean fullTextFeed, boolean noAdvertising) {

    private static final String[] FIELDS = { "name", "description", "month", "year", "currency", "portfolios", "alert_rules", "free_articles", "gift_links", "newsletters", "comment",
            "live_quotes", "full_text_feed", "no_advertising" };

    static TierForm of(Tier tier) {
        var gives = tier.entitlements();
        return new TierForm(tier.name(), tier.description(), tier.month().map(TierForm::amount).orElse(""), tier.year().map(TierForm::amount).orElse(""), tier.currency(),
                Integer.toString(gives.portfolios()), Integer.toString(gives.alertRules()), Integer.toString(gives.freeArticles()), Integer.toString(gives.giftLinks()),
                String.join(", ", gives.newsletters().stream().sorted().toList()), gives.comment(), gives.liveQuotes(), gives.fullTextFeed(), gives.noAdvertising());
    }

    static TierForm of(Map<String, List<String>> sent) {
        var form = Form.of(sent, FIELDS);
        return new TierForm(form.typed("name"), form.typed("description"), form.typed("month"), form.typed("year"), form.typed("currency"), form.typed("portfolios"),
                form.typed("alert_rules"), form.typed("free_articles"), form.typed("gift_links"), form.typed("newsletters"), form.ticked("comment"), form.ticked("live_quotes"),
                form.ticked("full_text_feed"), form.ticked("no_advertising"));
    }

    /// @throws Refused where something in it cannot be taken
    Tier read(Slug slug) {
        var gives = new Entitlements(comment, TierRules.count("Portfolios", portfolios), TierRules.count("Alert rules", alertRules), liveQuotes, TierRules.newsletters(newsletters),
                fullTextFeed, noAdvertising, TierRules.count("Free articles", freeArticles), TierRules.count("Articles to give away", giftLinks));
        var code = currency.strip();
        return new Tier(slug, TierRules.line("Name", name, TierRules.NAME, true), TierRules.line("Description", description, TierRules.DESCRIPTION, false), 0,
                TierRules.price("A month", month, code), TierRules.price("A year", year, code), gives);
    }

    private static String amount(Money price) {
        return price.amount().toPlainString();
    }
}
