package org.broadtape.feeds;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.about.PriceLines;
import org.broadtape.articles.about.PriceLines.PriceLine;
import org.broadtape.articles.about.TextPrices;
import org.broadtape.articles.about.TextPrices.Quoted;
import org.broadtape.articles.about.TextPrices.Text;
import org.broadtape.articles.body.Body;
import org.broadtape.articles.body.Listed;
import org.broadtape.articles.body.Pictures;
import org.broadtape.articles.body.PresentPrices;
import org.broadtape.articles.body.rendering.FeedHtml;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.PageTags;

/// The texts of articles as feeds carry them, with what their instruments cost as the feed is made. A feed is made anew for an article and not for a price, but
/// stands for no longer than an hour where it says one.
@ApplicationScoped
class EntryText {

    private static final Duration KEPT = Duration.ofHours(1);

    private final PriceLines lines;
    private final TextPrices prices;
    private final Settings settings;
    private final FeedMessages words;
    private final PageTags tags;
    private final Clock clock;

    EntryText(PriceLines lines, TextPrices prices, Settings settings, FeedMessages words, PageTags tags, Clock clock) {
        this.lines = lines;
        this.prices = prices;
        this.settings = settings;
        this.words = words;
        this.tags = tags;
        this.clock = clock;
    }

    /// What these articles need, asked for once.
    Texts of(Collection<Article> articles, Map<ArticleId, Body> bodies) {
        var pricing = articles.stream().filter(article -> !bodies.getOrDefault(article.id(), Body.EMPTY).listed().isEmpty()).toList();
        var quoted = prices.of(pricing.stream().map(article -> new Text(bodies.getOrDefault(article.id(), Body.EMPTY).listed(), article.releasedAt())).toList());
        var named = IntStream.range(0, pricing.size()).boxed().collect(Collectors.toMap(at -> pricing.get(at).id(), quoted::get));
        var since = lines.of(articles);
        if (!named.isEmpty() || since.values().stream().anyMatch(some -> !some.isEmpty())) {
            tags.until(clock.instant().plus(KEPT));
        }
        return new Texts(named, since);
    }

    /// The texts of some articles.
    final class Texts {

        private final Map<ArticleId, Map<Listed, Quoted>> named;
        private final Map<ArticleId, List<PriceLine>> since;

        private Texts(Map<ArticleId, Map<Listed, Quoted>> named, Map<ArticleId, List<PriceLine>> since) {
            this.named = named;
            this.since = since;
        }

        /// A text, and below it what its instruments cost at its release, now, and since.
        String html(ArticleId article, Body body, Pictures stored) {
            return new FeedHtml(stored, present(named.getOrDefault(article, Map.of())), settings.at("")).render(body) + below(since.getOrDefault(article, List.of()));
        }

        private PresentPrices present(Map<Listed, Quoted> quoted) {
            return listed -> Optional.ofNullable(quoted.get(listed)).flatMap(one -> one.now().map(now -> new PresentPrices.PresentPrice(one.instrument().name(), one.instrument().path(),
                    now.moved() ? words.nowMoved(now.price(), now.percent()) : words.now(now.price()))));
        }

        private String below(List<PriceLine> about) {
            return about.isEmpty() ? "" : Templates.prices(about, settings.at("")).render();
        }
    }
}
