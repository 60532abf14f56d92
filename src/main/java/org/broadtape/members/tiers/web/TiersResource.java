package org.broadtape.members.tiers.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.Visit;
import org.broadtape.members.roster.web.Told;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Offer;
import org.broadtape.members.tiers.TierRules;
import org.broadtape.members.tiers.Tiers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/tiers`: what the publisher offers, in its order.
@Path("/desk/tiers")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class TiersResource {

    private static final int UNPROCESSABLE = 422;

    private final Tiers tiers;
    private final Offer offer;
    private final Visit visit;

    TiersResource(Tiers tiers, Offer offer, Visit visit) {
        this.tiers = tiers;
        this.offer = offer;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all(@QueryParam("done") @DefaultValue("") String done) {
        visit.staff(Right.MANAGE_TIERS);
        return page("", "", Told.done(done));
    }

    @POST
    public RestResponse<Object> add(MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.MANAGE_TIERS);
        var form = Form.of(sent, "slug", "name");
        try {
            var slug = TierRules.slug(form.typed("slug"));
            offer.add(actor, slug, TierRules.line("Name", form.typed("name"), TierRules.NAME, true));
            return Told.at("/desk/tiers/" + slug, "tier-added");
        } catch (Refused refused) {
            return again(form.typed("slug"), form.typed("name"), refused);
        }
    }

    /// Changes places with the one above (`up`) or below (`down`).
    @POST
    @Path("{slug}/place")
    public RestResponse<Object> move(@PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.MANAGE_TIERS);
        var to = Form.of(sent, "to").typed("to");
        if (!Slug.is(slug)) {
            throw new NotFound("tier " + slug);
        }
        try {
            offer.move(actor, new Slug(slug), to.equals("up"));
            return Told.at("/desk/tiers", "tier-moved");
        } catch (Refused refused) {
            return again("", "", refused);
        }
    }

    private RestResponse<Object> again(String slug, String name, Refused refused) {
        return ResponseBuilder.<Object>ok(page(slug, name, Told.refused(refused))).status(UNPROCESSABLE).build();
    }

    private TemplateInstance page(String slug, String name, Told told) {
        return Templates.tiers(new TiersPage(tiers.all().reversed(), slug, name, told));
    }

    @CheckedTemplate(basePath = "members/desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance tiers(TiersPage page);
    }
}
