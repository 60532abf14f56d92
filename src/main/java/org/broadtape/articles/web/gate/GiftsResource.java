package org.broadtape.articles.web.gate;

import java.net.URI;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.Reading;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.access.Channel;
import org.broadtape.articles.passes.Gifts;
import org.broadtape.articles.web.ArticlePages;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;

/// `/{section}/{slug}/gifts`: a member gives the article away, if their own tier opens it to them.
@Path("/{section}/{slug}/gifts")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
public class GiftsResource {

    private final Newsstand newsstand;
    private final Gifts gifts;
    private final ArticlePages pages;
    private final Visit visit;

    GiftsResource(Newsstand newsstand, Gifts gifts, ArticlePages pages, Visit visit) {
        this.newsstand = newsstand;
        this.gifts = gifts;
        this.pages = pages;
        this.visit = visit;
    }

    @POST
    public Response give(@PathParam("section") String section, @PathParam("slug") String slug) {
        var giver = visit.signedIn().member();
        if (!Slug.is(section) || !Slug.is(slug)) {
            throw new NotFound(section + "/" + slug);
        }
        if (!(newsstand.at(new Slug(section), new Slug(slug), visit.viewer(), Channel.SITE) instanceof Reading.Whole whole) || whole.level().equals(AccessLevel.EVERYONE)) {
            return WholeResource.own(Response.seeOther(URI.create("/" + section + "/" + slug))).build();
        }
        try {
            return WholeResource.own(Response.seeOther(URI.create("/gifts/" + gifts.give(whole.article().id(), giver).text()))).build();
        } catch (Refused refused) {
            return WholeResource.own(Response.status(422).entity(pages.whole(whole, refused.sentence()))).build();
        }
    }
}
