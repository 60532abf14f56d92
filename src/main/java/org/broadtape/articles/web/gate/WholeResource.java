package org.broadtape.articles.web.gate;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.Reading;
import org.broadtape.articles.passes.Holder;
import org.broadtape.articles.passes.Meter;
import org.broadtape.articles.web.ArticlePages;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Token;

/// `/{section}/{slug}/whole`: an article for a reader who holds a pass to it. POST reads it free, which spends one of the month's; GET spends nothing.
@Path("/{section}/{slug}/whole")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
public class WholeResource {

    private final Newsstand newsstand;
    private final Meter meter;
    private final Gates gates;
    private final ArticlePages pages;
    private final Device device;
    private final Visit visit;

    WholeResource(Newsstand newsstand, Meter meter, Gates gates, ArticlePages pages, Device device, Visit visit) {
        this.newsstand = newsstand;
        this.meter = meter;
        this.gates = gates;
        this.pages = pages;
        this.device = device;
        this.visit = visit;
    }

    @GET
    public Response whole(@PathParam("section") String section, @PathParam("slug") String slug) {
        return switch (reading(section, slug, device.holder())) {
            case Reading.Whole whole when whole.pass() -> own(Response.ok(pages.whole(whole))).build();
            case Reading.Whole _, Reading.Preview _ -> own(Response.seeOther(URI.create("/" + section + "/" + slug))).build();
            case Reading.Moved(var path) -> own(Response.seeOther(URI.create(path))).build();
        };
    }

    @POST
    public Response free(@PathParam("section") String section, @PathParam("slug") String slug) {
        var fresh = Token.fresh();
        var known = device.holder();
        var holder = known.orElseGet(() -> Holder.of(fresh));
        if (!(reading(section, slug, Optional.of(holder)) instanceof Reading.Preview preview)) {
            return own(Response.seeOther(URI.create("/" + section + "/" + slug + "/whole"))).build();
        }
        var most = gates.most();
        if (!meter.covers(preview.article().id(), preview.opens())) {
            return refused(preview, pages.words().notFree());
        }
        if (!meter.spend(preview.article().id(), holder, most)) {
            return refused(preview, most == 0 ? pages.words().notFree() : pages.words().noneLeft(most));
        }
        var to = own(Response.seeOther(URI.create(preview.article().path() + "/whole")));
        return known.isPresent() ? to.build() : to.cookie(device.holding(fresh)).build();
    }

    private Response refused(Reading.Preview preview, String problem) {
        return own(Response.status(422).entity(pages.preview(preview, gates.of(preview.article(), preview.opens()).with(problem)))).build();
    }

    private Reading reading(String section, String slug, Optional<Holder> holder) {
        if (!Slug.is(section) || !Slug.is(slug)) {
            throw new NotFound(section + "/" + slug);
        }
        return newsstand.at(new Slug(section), new Slug(slug), visit.viewer(), holder);
    }

    /// For this reader alone, and for no list of a search engine's.
    static Response.ResponseBuilder own(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store").header("X-Robots-Tag", "noindex");
    }
}
