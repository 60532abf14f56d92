package org.broadtape.articles.about;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.about.reactions.KeptReactions;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.figures.Figures;
import org.broadtape.instruments.prices.Around;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.Prices;

/// What the instruments of articles cost at their release, now, and since, for what is sent and then stands: feeds and mail.
@ApplicationScoped
public class PriceLines {

    private static final int EACH = 3;

    private final Abouts abouts;
    private final Instruments instruments;
    private final Prices prices;
    private final SinceRelease since;
    private final KeptReactions kept;
    private final Figures figures;

    PriceLines(Abouts abouts, Instruments instruments, Prices prices, SinceRelease since, KeptReactions kept, Figures figures) {
        this.abouts = abouts;
        this.instruments = instruments;
        this.prices = prices;
        this.since = since;
        this.kept = kept;
        this.figures = figures;
    }

    /// One instrument of an article, in words.
    ///
    /// @param then    at the release, in shares of today
    /// @param percent from then to now, with its sign
    /// @param at      as of when the price now is
    public record PriceLine(Instrument instrument, String then, String now, String percent, Instant at) {
    }

    /// For each article, what weighs most first; those are left out of which one of the two prices is not known.
    public Map<ArticleId, List<PriceLine>> of(Collection<Article> articles) {
        var about = abouts.of(articles.stream().map(Article::id).toList());
        var all = about.values().stream().flatMap(List::stream).map(About::instrument).distinct().toList();
        if (all.isEmpty()) {
            return Map.of();
        }
        var known = instruments.of(all);
        var now = prices.now(all);
        var then = kept.of(about.keySet());
        var lines = new LinkedHashMap<ArticleId, List<PriceLine>>();
        articles.forEach(article -> lines.put(article.id(), about.getOrDefault(article.id(), List.of()).stream().map(About::instrument).limit(EACH)
                .flatMap(id -> line(article, id, known, then.getOrDefault(article.id(), Map.of()), now).stream()).toList()));
        return lines;
    }

    private Optional<PriceLine> line(Article article, InstrumentId id, Map<InstrumentId, Instrument> known, Map<InstrumentId, Around> then, Map<InstrumentId, PriceNow> now) {
        var instrument = Optional.ofNullable(known.get(id));
        var price = Optional.ofNullable(now.get(id));
        return instrument.flatMap(one -> price.flatMap(present -> article.releasedAt().flatMap(at -> since.of(id, at, then.getOrDefault(id, Around.NOTHING).before(), present)).map(found -> new PriceLine(one,
                figures.price(found.then(), one.unit()), figures.price(found.now(), one.unit()), figures.percent(found.percent()), present.at()))));
    }
}
