package org.broadtape.articles.about.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.about.TextPrices;
import org.broadtape.articles.about.TextPrices.Quoted;
import org.broadtape.articles.body.Listed;
import org.broadtape.instruments.series.Sparklines;
import org.broadtape.kernel.PageTags;

/// Puts present prices where [org.broadtape.articles.body.rendering.PageHtml] left their places in a text. The page is then kept for a minute at the most.
@ApplicationScoped
public class PricedText {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Pattern PLACE = Pattern.compile("<!--(?:(price|card) ([^>]+)|/card)-->");

    private final TextPrices prices;
    private final Sparklines sparklines;
    private final PageTags tags;
    private final Clock clock;

    PricedText(TextPrices prices, Sparklines sparklines, PageTags tags, Clock clock) {
        this.prices = prices;
        this.sparklines = sparklines;
        this.tags = tags;
        this.clock = clock;
    }

    /// The same article, its text with prices; nothing is asked for one without any.
    public Article of(Article article) {
        if (!article.html().contains("<!--")) {
            return article;
        }
        var quoted = prices.of(named(article.html()), article.releasedAt());
        quoted.values().forEach(one -> tags.show("instrument", one.instrument().id().value()));
        tags.until(clock.instant().plus(KEPT));
        return article.withHtml(filled(article.html(), quoted));
    }

    private static Set<Listed> named(String html) {
        var named = new LinkedHashSet<Listed>();
        PLACE.matcher(html).results().forEach(place -> listed(place).ifPresent(named::add));
        return named;
    }

    private static Optional<Listed> listed(MatchResult place) {
        return Optional.ofNullable(place.group(2)).flatMap(Listed::of);
    }

    private String filled(String html, Map<Listed, Quoted> quoted) {
        var open = new boolean[1];
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(set(place, listed(place).flatMap(one -> Optional.ofNullable(quoted.get(one))), open)));
    }

    /// What stands in a place; `open` is whether a card has begun that must end.
    private String set(MatchResult place, Optional<Quoted> found, boolean[] open) {
        var what = Optional.ofNullable(place.group(1)).orElse("");
        if (what.equals("price")) {
            return found.filter(one -> one.now().isPresent()).map(one -> " " + Templates.inText(one.instrument(), one.now().get()).render().strip()).orElse("");
        }
        var ends = what.isEmpty() && open[0];
        open[0] = !what.isEmpty() && found.isPresent();
        return ends ? "</div>" : open[0] ? Templates.card(found.get(), sparklines.of(found.get().instrument().id())).render().strip() : "";
    }
}
