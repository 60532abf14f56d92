package org.broadtape.api.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.keys.Scope;
import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.about.Abouts;
import org.broadtape.articles.access.Access;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.access.Sight;
import org.broadtape.articles.listing.Directory;
import org.broadtape.articles.listing.Teaser;
import org.broadtape.kernel.Before;
import org.broadtape.members.Viewer;

/// `/api/v1/articles`: the newest first, as the key's owner may see them, without their texts; and what was killed lately, to be deleted.
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ArticlesResource {

    private static final int MOST = 100;
    private static final Duration KILLED_WITHIN = Duration.ofDays(30);
    private static final int MOST_KILLED = 1000;

    private final Gate gate;
    private final Answers answers;
    private final ArticleLists lists;
    private final Newsstand newsstand;
    private final Directory directory;
    private final Abouts abouts;
    private final ArticleJson form;
    private final Clock clock;

    ArticlesResource(Gate gate, Answers answers, ArticleLists lists, Newsstand newsstand, Directory directory, Abouts abouts, ArticleJson form, Clock clock) {
        this.gate = gate;
        this.answers = answers;
        this.lists = lists;
        this.newsstand = newsstand;
        this.directory = directory;
        this.abouts = abouts;
        this.form = form;
        this.clock = clock;
    }

    @GET
    public Response all(@Context UriInfo uri) {
        var viewer = gate.open(Scope.ARTICLES_READ).viewer();
        var query = Query.of(uri, Query.LIMIT, Query.CURSOR, "section", "topic", "author", "instrument", "company");
        var place = query.place().map(text -> Before.parse(text).orElseThrow(Cursor::wrong));
        var page = lists.of(query, viewer, place.orElse(Before.NEWEST), query.limit(MOST, MOST));
        var besides = Answers.object();
        if (place.isEmpty()) {
            killed(besides);
        }
        return answers.page(query, items(page.items().stream().map(Teaser::id).toList(), viewer), page.older().map(Before::toString), besides);
    }

    private List<ObjectNode> items(List<ArticleId> ids, Viewer viewer) {
        var about = abouts.of(ids);
        return newsstand.those(ids, viewer, Channel.API).stream().map(article -> form.head(article, opens(article, viewer), about.getOrDefault(article.id(), List.of()))).toList();
    }

    private Optional<AccessLevel> opens(Article article, Viewer viewer) {
        return Access.to(article.terms(), viewer, Channel.API, clock.instant()) instanceof Sight.Whole ? Optional.empty() : Optional.of(article.terms().level(clock.instant()));
    }

    private void killed(ObjectNode json) {
        var all = json.putArray("killed");
        directory.killed(Channel.API, clock.instant().minus(KILLED_WITHIN), MOST_KILLED).forEach(one -> all.addObject().put("id", one.id().value()).put("at", one.at().toString()));
    }
}
