package org.broadtape.desk.operation.web;

import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Target;
import org.broadtape.desk.operation.Operation;
import org.broadtape.desk.web.Said;
import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/deliveries`: what was promised to whom and what came of it, and the queues.
@Path("/desk/deliveries")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class DeliveriesResource {

    private static final String PATH = "/desk/deliveries";
    private static final int MOST = 200;
    private static final int UNPROCESSABLE = 422;

    private final Deliveries deliveries;
    private final Operation operation;
    private final Visit visit;

    DeliveriesResource(Deliveries deliveries, Operation operation, Visit visit) {
        this.deliveries = deliveries;
        this.operation = operation;
        this.visit = visit;
    }

    @GET
    public TemplateInstance list(@QueryParam("state") @DefaultValue("") String state, @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("done") @DefaultValue("") String done) {
        return page(visit.staff(Right.SEE_OPERATION), state, find.strip(), Said.done(done));
    }

    @POST
    @Path("/pauses")
    public RestResponse<Object> pause(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "channel", "destination");
        var channel = form.typed("channel");
        var destination = form.typed("destination");
        var actor = visit.staff(Right.RUN_OPERATION);
        return answer(actor, "paused", () -> operation.pause(actor, queue(channel, destination)));
    }

    @POST
    @Path("/resumptions")
    public RestResponse<Object> resume(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "channel", "destination");
        var channel = form.typed("channel");
        var destination = form.typed("destination");
        var actor = visit.staff(Right.RUN_OPERATION);
        return answer(actor, "resumed", () -> operation.resume(actor, queue(channel, destination)));
    }

    @POST
    @Path("/cancellations")
    public RestResponse<Object> cancel(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "channel", "destination");
        var channel = form.typed("channel");
        var destination = form.typed("destination");
        var actor = visit.staff(Right.RUN_OPERATION);
        return answer(actor, "cancelled", () -> operation.cancel(actor, queue(channel, destination)));
    }

    private RestResponse<Object> answer(Actor actor, String word, Runnable action) {
        try {
            action.run();
            return Said.at(PATH, word);
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(actor, "", "", Said.refused(refused))).status(UNPROCESSABLE).build();
        }
    }

    private TemplateInstance page(Actor actor, String state, String find, Said said) {
        var chosen = Arrays.stream(State.values()).filter(one -> one.word().equals(state)).findFirst().orElse(State.READY);
        return Templates.deliveries(new DeliveriesPage(deliveries.queues(), find.isEmpty() ? chosen.word() : "", find, find.isEmpty() ? deliveries.in(chosen, "", MOST) : found(find), MOST,
                actor.may(Right.RUN_OPERATION), said));
    }

    /// A subject has a stroke in it, and so has a recipient who is a member: whichever finds something.
    private List<Delivery> found(String find) {
        if (find.indexOf('\0') >= 0) {
            return List.of();
        }
        var about = deliveries.about(find);
        return about.isEmpty() ? deliveries.of(find, MOST) : about.reversed().stream().limit(MOST).toList();
    }

    private static Target queue(String channel, String destination) {
        if (channel.isBlank()) {
            throw new Refused("Say which channel");
        }
        return destination.isEmpty() ? new Target.OnChannel(channel) : new Target.Destination(channel, destination);
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance deliveries(DeliveriesPage page);
    }
}
