package org.broadtape.desk.operation.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.desk.web.Said;
import org.broadtape.instruments.bars.held.HeldBars;
import org.broadtape.instruments.quotes.HeldQuotes;
import org.broadtape.instruments.quotes.health.SourceHealth;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/prices`: how the sources of quotes are, and what they said that is not believed.
@Path("/desk/prices")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class PricesResource {

    private static final int UNPROCESSABLE = 422;

    private final SourceHealth health;
    private final HeldQuotes held;
    private final HeldBars bars;
    private final Visit visit;

    PricesResource(SourceHealth health, HeldQuotes held, HeldBars bars, Visit visit) {
        this.health = health;
        this.held = held;
        this.bars = bars;
        this.visit = visit;
    }

    @GET
    public TemplateInstance prices(@QueryParam("done") @DefaultValue("") String done) {
        return page(visit.staff(Right.SEE_OPERATION), Said.done(done));
    }

    @POST
    @Path("/held/{id:[0-9]{1,18}}/acceptance")
    public RestResponse<Object> accept(@PathParam("id") long id) {
        var actor = visit.staff(Right.RUN_OPERATION);
        try {
            held.accept(id, actor);
            return Said.at("/desk/prices", "price-accepted");
        } catch (Refused refused) {
            return ResponseBuilder.<Object>create(UNPROCESSABLE).entity(page(actor, Said.refused(refused))).build();
        }
    }

    @POST
    @Path("/held/{id:[0-9]{1,18}}/discarding")
    public RestResponse<Object> discard(@PathParam("id") long id) {
        held.discard(id, visit.staff(Right.RUN_OPERATION));
        return Said.at("/desk/prices", "price-discarded");
    }

    private TemplateInstance page(Actor actor, Said said) {
        return Templates.prices(new PricesPage(health.conditions(), held.open(actor), bars.count(actor), actor.may(Right.RUN_OPERATION), said));
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance prices(PricesPage page);
    }
}
