package org.broadtape.instruments.following.web;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.figures.PriceViews;
import org.broadtape.instruments.following.Followed;
import org.broadtape.instruments.following.Following;
import org.broadtape.members.Visit;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/account/instruments`: what a member follows. `/account/instruments/{instrument}` is the part of an instrument's page that does it.
@Path("/account/instruments")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class FollowingResource {

    private final Following following;
    private final Instruments instruments;
    private final PriceViews prices;
    private final Visit visit;

    FollowingResource(Following following, Instruments instruments, PriceViews prices, Visit visit) {
        this.following = following;
        this.instruments = instruments;
        this.prices = prices;
        this.visit = visit;
    }

    @GET
    public RestResponse<TemplateInstance> all() {
        var ids = following.of(visit.signedIn().member()).stream().map(Followed::instrument).toList();
        var known = instruments.of(ids);
        List<Instrument> followed = ids.stream().flatMap(id -> Optional.ofNullable(known.get(id)).stream()).toList();
        var now = prices.of(followed);
        return Answers.page(Templates.followed(new FollowingPage(followed.stream().map(one -> new FollowingPage.Line(one, Optional.ofNullable(now.get(one.id())))).toList())));
    }

    /// For whoever is not signed in the link on the page leads here, and from here to where one signs in.
    @GET
    @Path("{instrument: [0-9]{1,18}}")
    public RestResponse<TemplateInstance> part(@PathParam("instrument") long instrument) {
        var member = visit.signedIn().member();
        var id = new InstrumentId(instrument);
        return Answers.page(Templates.part(new FollowingPart(instruments.of(id), following.follows(member, id))));
    }

    @POST
    @Path("{instrument: [0-9]{1,18}}")
    public RestResponse<Void> follow(@PathParam("instrument") long instrument) {
        var id = new InstrumentId(instrument);
        following.follow(visit.signedIn().member(), id);
        return Answers.to(instruments.of(id).path());
    }

    @POST
    @Path("{instrument: [0-9]{1,18}}/end")
    public RestResponse<Void> end(@PathParam("instrument") long instrument, MultivaluedMap<String, String> sent) {
        var from = Form.of(sent, "from").typed("from");
        var id = new InstrumentId(instrument);
        following.end(visit.signedIn().member(), id);
        return Answers.to(from.equals("instrument") ? instruments.of(id).path() : "/account/instruments");
    }
}
