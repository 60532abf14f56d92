package org.broadtape.members.tiers.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.broadtape.members.tiers.Entitlements;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.web.MembershipPage.Cell;
import org.broadtape.members.tiers.web.MembershipPage.Column;
import org.broadtape.members.tiers.web.MembershipPage.Row;

/// Sets tiers beside each other. A row that says nothing of any tier is left out, so that nobody reads a list of what is not to be had.
final class Comparison {

    /// Java puts a currency's letters and its amount together.

    private final MembershipMessages words;
    private final Locale language;

    Comparison(MembershipMessages words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /// @param tiers the lowest first
    MembershipPage of(List<Tier> tiers) {
        var rows = new ArrayList<Row>();
        rows.add(row(words.openArticles(), words.openArticlesHint(), tiers, _ -> yes(true)));
        tiers.forEach(tier -> rows.add(row(tier.slug().equals(Tier.FREE) ? words.memberArticles() : words.tierArticles(tier.name()), "", tiers,
                one -> yes(one.position() >= tier.position()))));
        counted(words.otherArticles(), words.otherArticlesHint(), tiers, Entitlements::freeArticles).map(row -> allOpen(row, tiers)).ifPresent(rows::add);
        counted(words.giftLinks(), words.giftLinksHint(), tiers, Entitlements::giftLinks).ifPresent(rows::add);
        either(words.comment(), tiers, Entitlements::comment).ifPresent(rows::add);
        counted(words.portfolios(), "", tiers, Entitlements::portfolios).ifPresent(rows::add);
        counted(words.alertRules(), "", tiers, Entitlements::alertRules).ifPresent(rows::add);
        if (tiers.stream().anyMatch(tier -> tier.entitlements().liveQuotes())) {
            rows.add(row(words.quotes(), "", tiers, tier -> new Cell(tier.entitlements().liveQuotes() ? words.live() : words.delayed(), "")));
        }
        counted(words.newsletters(), words.newslettersHint(), tiers, gives -> gives.newsletters().size()).ifPresent(rows::add);
        either(words.fullTextFeed(), tiers, Entitlements::fullTextFeed).ifPresent(rows::add);
        either(words.noAdvertising(), tiers, Entitlements::noAdvertising).ifPresent(rows::add);
        return new MembershipPage(tiers.stream().map(this::column).toList(), rows, tiers.stream().anyMatch(tier -> tier.month().or(tier::year).isPresent()));
    }

    private Column column(Tier tier) {
        return new Column(tier.name(), tier.description(), tier.month().map(price -> words.aMonth(price.in(language))).orElse(""),
                tier.year().map(price -> words.aYear(price.in(language))).orElse(""), tier.slug().equals(Tier.FREE));
    }

    /// Whose tier opens everything needs no allowance.
    private Row allOpen(Row row, List<Tier> tiers) {
        var cells = new ArrayList<>(row.cells());
        if (tiers.size() > 1) {
            cells.set(cells.size() - 1, new Cell(words.allOpen(), ""));
        }
        return new Row(row.name(), row.hint(), cells);
    }

    private Optional<Row> counted(String name, String hint, List<Tier> tiers, ToIntFunction<Entitlements> count) {
        return Optional.of(row(name, hint, tiers, tier -> number(count.applyAsInt(tier.entitlements()))))
                .filter(_ -> tiers.stream().anyMatch(tier -> count.applyAsInt(tier.entitlements()) > 0));
    }

    private Optional<Row> either(String name, List<Tier> tiers, Predicate<Entitlements> gives) {
        return Optional.of(row(name, "", tiers, tier -> yes(gives.test(tier.entitlements())))).filter(_ -> tiers.stream().map(Tier::entitlements).anyMatch(gives));
    }

    private static Row row(String name, String hint, List<Tier> tiers, Function<Tier, Cell> cell) {
        return new Row(name, hint, tiers.stream().map(cell).toList());
    }

    private Cell number(int count) {
        return count == 0 ? yes(false) : new Cell(NumberFormat.getIntegerInstance(language).format(count), "");
    }

    private Cell yes(boolean given) {
        return given ? new Cell(words.yes(), "yes") : new Cell(words.no(), "no");
    }
}
