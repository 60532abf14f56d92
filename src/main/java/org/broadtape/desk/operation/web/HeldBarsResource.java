package org.broadtape.desk.operation.web;

import java.util.Optional;
import java.util.function.LongConsumer;

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
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.bars.held.HeldBar;
import org.broadtape.instruments.bars.held.HeldBars;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/prices/bars`: daily prices that wait for somebody to look at them, and gaps.
@Path("/desk/prices/bars")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class HeldBarsResource {

    private static final String PATH = "/desk/prices/bars";
    private static final int MOST = 100;
    private static final int UNPROCESSABLE = 422;

    private final HeldBars held;
    private final Instruments instruments;
    private final Visit visit;

    HeldBarsResource(HeldBars held, Instruments instruments, Visit visit) {
        this.held = held;
        this.instruments = instruments;
        this.visit = visit;
    }

    /// @param after the number of the last that was seen; 0 for the first page
    @GET
    public TemplateInstance bars(@QueryParam("after") @DefaultValue("0") long after, @QueryParam("done") @DefaultValue("") String done) {
        return page(visit.staff(Right.SEE_OPERATION), after, Said.done(done));
    }

    @POST
    @Path("/{id:[0-9]{1,18}}/acceptance")
    public RestResponse<Object> accept(@PathParam("id") long id) {
        var actor = visit.staff(Right.CHANGE_INSTRUMENTS);
        return decided(actor, id, "bar-accepted", number -> held.release(actor, number));
    }

    @POST
    @Path("/{id:[0-9]{1,18}}/discarding")
    public RestResponse<Object> discard(@PathParam("id") long id) {
        var actor = visit.staff(Right.CHANGE_INSTRUMENTS);
        return decided(actor, id, "bar-discarded", number -> held.discard(actor, number));
    }

    /// A refusal shows the page from the one that it is about on.
    private RestResponse<Object> decided(Actor actor, long id, String word, LongConsumer decision) {
        try {
            decision.accept(id);
            return Said.at(PATH, word);
        } catch (Refused refused) {
            return ResponseBuilder.<Object>create(UNPROCESSABLE).entity(page(actor, id - 1, Said.refused(refused))).build();
        }
    }

    private TemplateInstance page(Actor actor, long after, Said said) {
        var bars = held.open(actor, after, MOST);
        var named = instruments.of(bars.stream().map(HeldBar::instrument).distinct().toList());
        var lines = bars.stream().flatMap(bar -> Optional.ofNullable(named.get(bar.instrument())).map(instrument -> new HeldBarLine(bar, instrument)).stream()).toList();
        return Templates.bars(new HeldBarsPage(lines, held.count(actor), bars.size() == MOST, actor.may(Right.CHANGE_INSTRUMENTS), said));
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance bars(HeldBarsPage page);
    }
}
