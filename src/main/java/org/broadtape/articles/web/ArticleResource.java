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
import org.broadtape.articles.passes.Holder;
import org.broadtape.articles.web.gate.Gate;
import org.broadtape.articles.web.gate.Gates;
import org.broadtape.kernel.PageTags;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.jboss.resteasy.reactive.RestResponse;

/// `/{section}/{slug}`: an article.
@Path("/{section}/{slug}")
@Produces(Html.UTF_8)
@RunOnVirtualThread
class ArticleResource {

    private final Newsstand newsstand;
    private final ArticlePages pages;
    private final Gates gates;
    private final Elsewhere elsewhere;
    private final Visit visit;
    private final PageTags tags;

    ArticleResource(Newsstand newsstand, ArticlePages pages, Gates gates, Elsewhere elsewhere, Visit visit, PageTags tags) {
        this.newsstand = newsstand;
        this.pages = pages;
        this.gates = gates;
        this.elsewhere = elsewhere;
        this.visit = visit;
        this.tags = tags;
    }

    @GET
    public RestResponse<TemplateInstance> article(@PathParam("section") String section, @PathParam("slug") String slug) {
        if (!Slug.is(section) || !Slug.is(slug)) {
            return elsewhere.from("/" + section + "/" + slug);
        }
        return switch (newsstand.at(new Slug(section), new Slug(slug), visit.viewer(), visit.session().map(session -> Holder.of(session.member())))) {
            case Reading.Whole(var article, var level, var pass, var until) -> {
                if (!pass) {
                    heldFor(article, level.equals(AccessLevel.EVERYONE));
                }
                yield page(article, level, Optional.empty(), pass ? Optional.empty() : gates.giving(article, level), until);
            }
            case Reading.Preview(var article, var opens, var until) -> page(article, opens, Optional.of(gates.of(article, opens)), Optional.empty(), until);
            case Reading.Moved(var path) -> elsewhere.to(path);
        };
    }

    /// For whom the whole article is the same page. Where others may read it later, or no longer, each tier's page has an end of its own. A preview is
    /// held for no member: one may hold a pass, and each is told what they have left.
    private void heldFor(Article article, boolean everyone) {
        if (everyone && article.terms().openings().isEmpty()) {
            tags.forMembers();
        } else {
            visit.session().ifPresent(session -> tags.forMembersOf(session.tier()));
        }
    }

    private RestResponse<TemplateInstance> page(Article article, AccessLevel level, Optional<Gate> gate, Optional<Gate.Act> giving, Instant until) {
        var related = pages.related(article);
        tags.show("frame").show("article", article.id().value()).until(until);
        article.authors().forEach(author -> tags.show("byline", author.id()));
        Lines.shownOn(tags, related);
        gate.ifPresent(_ -> tags.show("tiers"));
        if (article.terms().boundToTerritory()) {
            tags.never();
        }
        return RestResponse.ok(pages.set(new ArticlePage(article, level, gate, giving, "", false, related)));
    }
}
