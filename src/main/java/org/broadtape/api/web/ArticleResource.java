package org.broadtape.api.web;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.broadtape.articles.Reading;
import org.broadtape.articles.about.Abouts;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.body.Body;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Viewer;

/// `/api/v1/articles/{id}`: one of them with as much of its text as the key's owner may read, as HTML and as blocks. One that was killed is gone.
@Path("/api/v1/articles/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ArticleResource {

    private final Gate gate;
    private final Answers answers;
    private final Newsstand newsstand;
    private final Abouts abouts;
    private final ArticleJson form;

    ArticleResource(Gate gate, Answers answers, Newsstand newsstand, Abouts abouts, ArticleJson form) {
        this.gate = gate;
        this.answers = answers;
        this.newsstand = newsstand;
        this.abouts = abouts;
        this.form = form;
    }

    @GET
    public Response one(@PathParam("id") long number, @Context UriInfo uri) {
        var viewer = gate.open(Scope.ARTICLES_READ).viewer();
        Query.of(uri);
        var id = new ArticleId(number);
        return answers.one(switch (newsstand.at(id, viewer, Channel.API)) {
            case Reading.Whole whole -> json(whole.article(), Optional.empty(), viewer);
            case Reading.Preview preview -> json(preview.article(), Optional.of(preview.opens()), viewer);
            case Reading.Moved _ -> throw new NotFound("article " + id);
        });
    }

    private ObjectNode json(Article article, Optional<AccessLevel> opens, Viewer viewer) {
        var json = form.head(article, opens, abouts.of(article.id()));
        var ids = List.of(article.id());
        form.text(json, article, newsstand.bodies(ids, viewer, Channel.API).getOrDefault(article.id(), Body.EMPTY));
        return json;
    }
}
