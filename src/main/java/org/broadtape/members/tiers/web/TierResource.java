package org.broadtape.members.tiers.web;

import java.util.Optional;

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
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.TierRules;
import org.broadtape.members.tiers.Tiers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/tiers/{slug}`: what a tier is called, costs and gives.
@Path("/desk/tiers/{slug}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class TierResource {

    private static final int UNPROCESSABLE = 422;

    private final Tiers tiers;
    private final Offer offer;
    private final Visit visit;

    TierResource(Tiers tiers, Offer offer, Visit visit) {
        this.tiers = tiers;
        this.offer = offer;
        this.visit = visit;
    }

    @GET
    public TemplateInstance tier(@PathParam("slug") String slug, @QueryParam("done") @DefaultValue("") String done) {
        visit.staff(Right.MANAGE_TIERS);
        var tier = called(slug);
        return page(tier, TierForm.of(tier), Told.done(done));
    }

    @POST
    public RestResponse<Object> change(@PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.MANAGE_TIERS);
        var tier = called(slug);
        var typed = TierForm.of(sent);
        try {
            offer.change(actor, typed.read(tier.slug()));
            return Told.at("/desk/tiers/" + slug, "tier-changed");
        } catch (Refused refused) {
            return again(tier, typed, refused);
        }
    }

    @POST
    @Path("removal")
    public RestResponse<Object> remove(@PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.MANAGE_TIERS);
        var tier = called(slug);
        var to = Form.of(sent, "to").typed("to");
        try {
            offer.remove(actor, tier.slug(), to.isEmpty() ? Optional.empty() : Optional.of(TierRules.slug(to)));
            return Told.at("/desk/tiers", "tier-removed");
        } catch (Refused refused) {
            return again(tier, TierForm.of(tier), refused);
        }
    }

    private Tier called(String slug) {
        return tiers.called(Optional.of(slug).filter(Slug::is).map(Slug::new).orElseThrow(() -> new NotFound("tier " + slug)));
    }

    private RestResponse<Object> again(Tier tier, TierForm typed, Refused refused) {
        return ResponseBuilder.<Object>ok(page(tier, typed, Told.refused(refused))).status(UNPROCESSABLE).build();
    }

    private TemplateInstance page(Tier tier, TierForm typed, Told told) {
        return Templates.tier(new TierPage(tier, tiers.all().stream().filter(other -> !other.slug().equals(tier.slug())).toList(), typed, told));
    }

    @CheckedTemplate(basePath = "members/desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance tier(TierPage page);
    }
}
