package org.broadtape.articles.web;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.Article;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.Reading;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.listing.Listings;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.jboss.resteasy.reactive.RestResponse;

/// `/{section}/{slug}`: an article.
@Path("/{section}/{slug}")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class ArticleResource {

    private static final int RELATED = 4;

    private final Newsstand newsstand;
    private final Listings listings;
    private final Elsewhere elsewhere;
    private final Visit visit;
    private final PageTags tags;

    ArticleResource(Newsstand newsstand, Listings listings, Elsewhere elsewhere, Visit visit, PageTags tags) {
        this.newsstand = newsstand;
        this.listings = listings;
        this.elsewhere = elsewhere;
        this.visit = visit;
        this.tags = tags;
    }

    @GET
    public RestResponse<TemplateInstance> article(@PathParam("section") String section, @PathParam("slug") String slug) {
        if (!Slug.is(section) || !Slug.is(slug)) {
            return elsewhere.from("/" + section + "/" + slug);
        }
        return switch (newsstand.at(new Slug(section), new Slug(slug), visit.viewer(), Channel.SITE)) {
            case Reading.Whole(var article, var level, var until) -> page(article, level, Optional.empty(), until);
            case Reading.Preview(var article, var opens, var until) -> page(article, opens, Optional.of(opens), until);
            case Reading.Moved(var path) -> elsewhere.to(path);
        };
    }

    private RestResponse<TemplateInstance> page(Article article, AccessLevel level, Optional<AccessLevel> opens, Instant until) {
        var related = listings.related(article, visit.viewer(), Channel.SITE, RELATED);
        tags.show("frame").show("article", article.id().value()).until(until);
        article.authors().forEach(author -> tags.show("byline", author.id()));
        Lines.shownOn(tags, related);
        if (article.terms().boundToTerritory()) {
            tags.never();
        }
        return RestResponse.ok(Templates.article(new ArticlePage(article, level, opens, related)));
    }
}
