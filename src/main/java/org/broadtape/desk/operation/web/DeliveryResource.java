package org.broadtape.desk.operation.web;

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

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Target;
import org.broadtape.desk.operation.Operation;
import org.broadtape.desk.web.Said;
import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/deliveries/{id}`: one delivery, and what a person decides about it.
@Path("/desk/deliveries/{id:[0-9]{1,18}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class DeliveryResource {

    private static final int UNPROCESSABLE = 422;

    private final Deliveries deliveries;
    private final Operation operation;
    private final Visit visit;

    DeliveryResource(Deliveries deliveries, Operation operation, Visit visit) {
        this.deliveries = deliveries;
        this.operation = operation;
        this.visit = visit;
    }

    @GET
    public TemplateInstance delivery(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        var actor = visit.staff(Right.SEE_OPERATION);
        return Templates.delivery(new DeliveryPage(deliveries.called(id), actor.may(Right.RUN_OPERATION), Said.done(done)));
    }

    @POST
    @Path("/resending")
    public RestResponse<Object> resend(@PathParam("id") long id) {
        operation.resend(visit.staff(Right.RUN_OPERATION), id);
        return Said.at(path(id), "resent");
    }

    @POST
    @Path("/settlement")
    public RestResponse<Object> settle(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var arrived = Form.of(sent, "arrived").typed("arrived");
        var actor = visit.staff(Right.RUN_OPERATION);
        if (!arrived.equals("yes") && !arrived.equals("no")) {
            var said = Said.refused(new Refused("Say whether it arrived"));
            return ResponseBuilder.<Object>ok(Templates.delivery(new DeliveryPage(deliveries.called(id), true, said))).status(UNPROCESSABLE).build();
        }
        operation.settle(actor, id, arrived.equals("yes"));
        return Said.at(path(id), "settled");
    }

    /// All that are ready of its message.
    @POST
    @Path("/cancellation")
    public RestResponse<Object> cancel(@PathParam("id") long id) {
        var actor = visit.staff(Right.RUN_OPERATION);
        operation.cancel(actor, message(id));
        return Said.at(path(id), "cancelled");
    }

    @POST
    @Path("/pause")
    public RestResponse<Object> pause(@PathParam("id") long id) {
        var actor = visit.staff(Right.RUN_OPERATION);
        operation.pause(actor, message(id));
        return Said.at(path(id), "paused");
    }

    @POST
    @Path("/resumption")
    public RestResponse<Object> resume(@PathParam("id") long id) {
        var actor = visit.staff(Right.RUN_OPERATION);
        operation.resume(actor, message(id));
        return Said.at(path(id), "resumed");
    }

    private Target message(long id) {
        return new Target.OfMessage(deliveries.called(id).message());
    }

    private static String path(long id) {
        return "/desk/deliveries/" + id;
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance delivery(DeliveryPage page);
    }
}
