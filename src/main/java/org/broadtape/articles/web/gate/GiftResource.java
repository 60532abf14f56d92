package org.broadtape.articles.web.gate;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.Newsstand;
import org.broadtape.articles.Reading;
import org.broadtape.articles.passes.Gift;
import org.broadtape.articles.passes.Gifts;
import org.broadtape.articles.passes.Holder;
import org.broadtape.articles.web.ArticlePages;
import org.broadtape.members.Viewer;
import org.broadtape.members.Visit;
import org.broadtape.members.sessions.Token;

/// `/gifts/{token}`: an article that was given away. GET shows its preview and a button, to the giver how it stands; POST opens it.
@Path("/gifts/{token: [A-Za-z0-9_-]{43}}")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
public class GiftResource {

    private final Newsstand newsstand;
    private final Gifts gifts;
    private final Gates gates;
    private final ArticlePages pages;
    private final Device device;
    private final Visit visit;

    GiftResource(Newsstand newsstand, Gifts gifts, Gates gates, ArticlePages pages, Device device, Visit visit) {
        this.newsstand = newsstand;
        this.gifts = gifts;
        this.gates = gates;
        this.pages = pages;
        this.device = device;
        this.visit = visit;
    }

    @GET
    public Response gift(@PathParam("token") String token) {
        var gift = gifts.called(new Token(token));
        if (!(newsstand.at(gift.article(), new Viewer.Anyone(visit.viewer().country())) instanceof Reading.Preview preview)) {
            return toArticle(gift);
        }
        var gate = gate(preview, gift, "/gifts/" + token);
        return WholeResource.own(Response.ok(pages.preview(preview, gate))).build();
    }

    @POST
    public Response open(@PathParam("token") String token) {
        var gift = gifts.called(new Token(token));
        if (!(newsstand.at(gift.article(), visit.viewer()) instanceof Reading.Preview preview)) {
            return toArticle(gift);
        }
        var fresh = Token.fresh();
        var known = device.holder();
        if (!gifts.open(gift, known.orElseGet(() -> Holder.of(fresh)))) {
            return WholeResource.own(Response.status(422).entity(pages.preview(preview, ended(preview)))).build();
        }
        var to = WholeResource.own(Response.seeOther(URI.create(preview.article().path() + "/whole")));
        return known.isPresent() ? to.build() : to.cookie(device.holding(fresh)).build();
    }

    @POST
    @Path("/withdrawal")
    public Response withdraw(@PathParam("token") String token) {
        var gift = gifts.called(new Token(token));
        gifts.withdraw(gift, visit.signedIn().member());
        return toArticle(gift);
    }

    private Gate gate(Reading.Preview preview, Gift gift, String action) {
        if (!gifts.opens(gift, device.holder())) {
            return ended(preview);
        }
        var own = visit.session().filter(session -> session.member().equals(gift.giver())).isPresent();
        return own ? gates.giving(preview.article(), gift, action) : gates.given(preview.article(), gift, action);
    }

    private Gate ended(Reading.Preview preview) {
        return gates.of(preview.article(), preview.opens()).with(pages.words().giftHasEnded());
    }

    private Response toArticle(Gift gift) {
        return switch (newsstand.at(gift.article(), visit.viewer())) {
            case Reading.Whole whole -> to(whole.article().path());
            case Reading.Preview preview -> to(preview.article().path());
            case Reading.Moved(var path) -> to(path);
        };
    }

    private static Response to(String path) {
        return WholeResource.own(Response.seeOther(URI.create(path))).build();
    }
}
