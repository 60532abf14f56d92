package org.broadtape.desk.articles.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.ArticleId;
import org.broadtape.articles.Articles;
import org.broadtape.articles.ReadingRoom;
import org.broadtape.articles.newsfile.Drawer;
import org.broadtape.articles.newsfile.Newsfile;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// `/desk/articles`: articles by state; `/desk/articles/{id}`: one of them, whole.
@Path("/desk/articles")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class NewsfileResource {

    private final Newsfile newsfile;
    private final ReadingRoom room;
    private final Articles articles;
    private final Visit visit;

    NewsfileResource(Newsfile newsfile, ReadingRoom room, Articles articles, Visit visit) {
        this.newsfile = newsfile;
        this.room = room;
        this.articles = articles;
        this.visit = visit;
    }

    @GET
    public TemplateInstance list(@QueryParam("state") @DefaultValue("") String state, @QueryParam("before") @DefaultValue("") String before) {
        var actor = visit.staff(Right.OPEN_DESK);
        var drawer = state.isEmpty() ? first(actor) : Drawer.called(state).orElseThrow(() -> new NotFound("drawer " + state));
        var from = before.isEmpty() ? Before.NEWEST : Before.parse(before).orElseThrow(() -> new NotFound("before " + before));
        return Templates.articles(new NewsfilePage(drawer, newsfile.in(drawer, from, actor)));
    }

    @GET
    @Path("/{id:[0-9]{1,18}}")
    public TemplateInstance article(@PathParam("id") long number) {
        var actor = visit.staff(Right.OPEN_DESK);
        var id = new ArticleId(number);
        return Templates.article(new ProofPage(newsfile.slip(id, actor), room.read(id, actor), newsfile.history(id, actor), articles.receiptsOf(id)));
    }

    /// Who writes their own begins with that; the others with what waits for a decision.
    private static Drawer first(Actor actor) {
        return actor.may(Right.READ_UNRELEASED) ? Drawer.HELD : actor.may(Right.WRITE_OWN) ? Drawer.OWN : Drawer.RELEASED;
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance articles(NewsfilePage page);

        static native TemplateInstance article(ProofPage page);
    }
}
