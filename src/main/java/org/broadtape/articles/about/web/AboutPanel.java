package org.broadtape.articles.about.web;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.about.About;
import org.broadtape.articles.about.Abouts;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.articles.web.Lines;
import org.broadtape.articles.web.ShownArticle;
import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.instruments.prices.Around;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.Prices;
import org.broadtape.instruments.series.Sparklines;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slot;
import org.broadtape.members.Viewer;

/// Beside an article: what it is about, with the price at its release, now, and since. The page is kept for a minute at the most, since no quote drops it.
@ApplicationScoped
class AboutPanel implements Slot {

    private static final int SHOWN = 4;
    private static final int OTHERS = 3;
    private static final Duration KEPT = Duration.ofSeconds(60);

    private final ShownArticle shown;
    private final Abouts abouts;
    private final LookUp lookup;
    private final PanelMoves moves;
    private final Listings listings;
    private final Instruments instruments;
    private final Companies companies;
    private final Prices prices;
    private final PriceViews views;
    private final Sparklines sparklines;
    private final PageTags tags;
    private final Clock clock;

    AboutPanel(ShownArticle shown, Abouts abouts, LookUp lookup, PanelMoves moves, Listings listings, Instruments instruments, Companies companies, Prices prices, PriceViews views, Sparklines sparklines,
            PageTags tags, Clock clock) {
        this.shown = shown;
        this.abouts = abouts;
        this.lookup = lookup;
        this.moves = moves;
        this.listings = listings;
        this.instruments = instruments;
        this.companies = companies;
        this.prices = prices;
        this.views = views;
        this.sparklines = sparklines;
        this.tags = tags;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "article/side";
    }

    @Override
    public Optional<Fragment> about(long id) {
        var about = abouts.of(new ArticleId(id)).stream().limit(SHOWN).map(About::instrument).toList();
        if (about.isEmpty()) {
            return Optional.of(lookup.fragment(shown.called(new ArticleId(id)).map(article -> article.section().slug())));
        }
        return shown.called(new ArticleId(id)).map(article -> panel(article, about));
    }

    private Fragment panel(Article article, List<InstrumentId> about) {
        var known = instruments.of(about);
        var shown = about.stream().flatMap(one -> Optional.ofNullable(known.get(one)).stream()).toList();
        var issuers = companies.of(shown.stream().flatMap(one -> one.company().stream()).distinct().toList());
        var now = prices.now(about);
        var around = moves.kept(article.id());
        var lines = shown.stream().map(one -> line(article, one, one.company().map(issuers::get), Optional.ofNullable(now.get(one.id())), around.getOrDefault(one.id(), Around.NOTHING))).toList();
        tags.until(clock.instant().plus(KEPT));
        return new Fragment(Templates.panel(lines).render(), tagsOf(lines));
    }

    private PanelLine line(Article article, Instrument instrument, Optional<Company> issuer, Optional<PriceNow> now, Around around) {
        return new PanelLine(instrument, issuer, now.map(price -> views.view(instrument, price)), now.map(_ -> sparklines.of(instrument.id())).orElse(""),
                now.flatMap(price -> moves.since(article, instrument, around, price)), moves.after(instrument, around), others(article, instrument));
    }

    private List<Teaser> others(Article article, Instrument instrument) {
        var found = listings.about(List.of(instrument.id()), Viewer.Anyone.ANYWHERE, Channel.SITE, Before.NEWEST, OTHERS + 1).items().stream()
                .filter(one -> !one.id().equals(article.id())).limit(OTHERS).toList();
        Lines.shownOn(tags, found);
        return found;
    }

    private static Set<String> tagsOf(List<PanelLine> lines) {
        var tags = new HashSet<String>();
        for (var line : lines) {
            tags.add(line.instrument().id().aggregate());
            tags.add("about/" + line.instrument().id());
            line.company().ifPresent(company -> tags.add(company.id().aggregate()));
        }
        return tags;
    }
}
