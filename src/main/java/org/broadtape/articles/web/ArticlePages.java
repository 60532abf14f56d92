package org.broadtape.articles.web;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.articles.Article;
import org.broadtape.articles.Reading;
import org.broadtape.articles.about.web.PricedText;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Listings;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.articles.web.gate.Gate;
import org.broadtape.articles.web.gate.Gates;
import org.broadtape.members.Visit;

import io.quarkus.qute.TemplateInstance;

/// An article's page at addresses other than its own, for one reader: search engines are told not to list it.
@ApplicationScoped
public class ArticlePages {

    private static final int RELATED = 4;

    private final Listings listings;
    private final Gates gates;
    private final ArticleMessages words;
    private final Visit visit;
    private final ShownArticle shown;
    private final PricedText prices;

    ArticlePages(Listings listings, Gates gates, ArticleMessages words, Visit visit, ShownArticle shown, PricedText prices) {
        this.listings = listings;
        this.gates = gates;
        this.words = words;
        this.visit = visit;
        this.shown = shown;
        this.prices = prices;
    }

    /// For a reader whom a pass lets in.
    public TemplateInstance whole(Reading.Whole whole) {
        return set(new ArticlePage(whole.article(), whole.level(), Optional.empty(), Optional.empty(), "", true, related(whole.article())));
    }

    /// The same after something was asked for that was not done.
    public TemplateInstance whole(Reading.Whole whole, String problem) {
        return set(new ArticlePage(whole.article(), whole.level(), Optional.empty(), gates.giving(whole.article(), whole.level()), problem, true, related(whole.article())));
    }

    public TemplateInstance preview(Reading.Preview preview, Gate gate) {
        return set(new ArticlePage(preview.article(), preview.opens(), Optional.of(gate), Optional.empty(), "", true, related(preview.article())));
    }

    TemplateInstance set(ArticlePage page) {
        shown.show(page.article());
        return Templates.article(page.with(prices.of(page.article())));
    }

    /// The words on articles.
    public ArticleMessages words() {
        return words;
    }

    List<Teaser> related(Article article) {
        return listings.related(article, visit.viewer(), Channel.SITE, RELATED);
    }
}
