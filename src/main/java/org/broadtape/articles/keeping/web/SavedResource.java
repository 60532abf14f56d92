package org.broadtape.articles.keeping.web;

import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import org.broadtape.articles.Article;
import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Newsstand;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.keeping.History;
import org.broadtape.articles.keeping.Saved;
import org.broadtape.doors.Form;
import org.broadtape.members.Visit;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/account/saved`: articles put aside. `/account/saved/{article}` is the part of an article's page that does it.
@Path("/account/saved")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class SavedResource {

    private final Saved saved;
    private final History history;
    private final KeptPages pages;
    private final Newsstand newsstand;
    private final Visit visit;

    SavedResource(Saved saved, History history, KeptPages pages, Newsstand newsstand, Visit visit) {
        this.saved = saved;
        this.history = history;
        this.pages = pages;
        this.newsstand = newsstand;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all(@QueryParam("before") @DefaultValue("") String place) {
        var member = visit.signedIn().member();
        return Templates.saved(pages.of(saved.of(member, KeptPages.before(place), KeptPages.LENGTH + 1), true, visit.viewer()));
    }

    /// For whoever is not signed in the link beside the article leads here, and from here to where one signs in.
    @GET
    @Path("{article: [0-9]{1,18}}")
    public TemplateInstance part(@PathParam("article") long article) {
        var member = visit.signedIn().member();
        return Templates.saving(new SavingPart(article, saved.has(member, new ArticleId(article)), history.keptFor(member)));
    }

    @POST
    @Path("{article: [0-9]{1,18}}")
    public RestResponse<TemplateInstance> save(@PathParam("article") long article) {
        saved.save(visit.signedIn().member(), new ArticleId(article), visit.viewer());
        return back(article, true);
    }

    @POST
    @Path("{article: [0-9]{1,18}}/removal")
    public RestResponse<TemplateInstance> remove(@PathParam("article") long article, MultivaluedMap<String, String> sent) {
        var from = Form.of(sent, "from").typed("from");
        saved.remove(visit.signedIn().member(), new ArticleId(article));
        return back(article, from.equals("article"));
    }

    private RestResponse<TemplateInstance> back(long article, boolean toArticle) {
        var path = toArticle ? newsstand.those(List.of(new ArticleId(article)), visit.viewer(), Channel.SITE).stream().findFirst().map(Article::path)
                .orElse("/account/saved") : "/account/saved";
        return Answers.to(path);
    }
}
