package org.broadtape.articles.keeping.web;

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

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.keeping.History;
import org.broadtape.doors.Form;
import org.broadtape.members.Visit;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/account/history`: what the reader has read, while they want it kept.
@Path("/account/history")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class HistoryResource {

    private final History history;
    private final KeptPages pages;
    private final Visit visit;

    HistoryResource(History history, KeptPages pages, Visit visit) {
        this.history = history;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all(@QueryParam("before") @DefaultValue("") String place) {
        var member = visit.signedIn().member();
        return Templates.history(pages.of(history.of(member, KeptPages.before(place), KeptPages.LENGTH + 1), history.keptFor(member), visit.viewer()));
    }

    @POST
    public RestResponse<Void> keep(MultivaluedMap<String, String> sent) {
        var wanted = Form.of(sent, "wanted").typed("wanted").equals("true");
        history.keep(visit.signedIn().member(), wanted);
        return back();
    }

    /// The page says that its article is being read.
    @POST
    @Path("{article: [0-9]{1,18}}")
    public RestResponse<Void> read(@PathParam("article") long article) {
        history.read(visit.signedIn().member(), new ArticleId(article), visit.viewer());
        return ResponseBuilder.<Void>create(Status.NO_CONTENT).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("{article: [0-9]{1,18}}/removal")
    public RestResponse<Void> remove(@PathParam("article") long article) {
        history.forget(visit.signedIn().member(), new ArticleId(article));
        return back();
    }

    private static RestResponse<Void> back() {
        return Answers.to("/account/history");
    }
}
