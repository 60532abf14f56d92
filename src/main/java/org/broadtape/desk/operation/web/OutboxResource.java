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

import org.broadtape.desk.operation.Operation;
import org.broadtape.desk.web.Said;
import org.broadtape.jobs.Backlog;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;

/// `/desk/outbox`: what waits for each listener, and what failed for good.
@Path("/desk/outbox")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class OutboxResource {

    private final Backlog backlog;
    private final Operation operation;
    private final Visit visit;

    OutboxResource(Backlog backlog, Operation operation, Visit visit) {
        this.backlog = backlog;
        this.operation = operation;
        this.visit = visit;
    }

    @GET
    public TemplateInstance outbox(@QueryParam("done") @DefaultValue("") String done) {
        var actor = visit.staff(Right.SEE_OPERATION);
        return Templates.outbox(new OutboxPage(backlog.waiting(), backlog.parked(), backlog.overdue(), actor.may(Right.RUN_OPERATION), Said.done(done)));
    }

    @POST
    @Path("/retries")
    public RestResponse<Object> retryAll() {
        operation.retryAll(visit.staff(Right.RUN_OPERATION));
        return Said.at("/desk/outbox", "all-retried");
    }

    @POST
    @Path("/{row:[0-9]{1,18}}/retry")
    public RestResponse<Object> retry(@PathParam("row") long row) {
        operation.retry(visit.staff(Right.RUN_OPERATION), row);
        return Said.at("/desk/outbox", "retried");
    }

    @POST
    @Path("/{row:[0-9]{1,18}}/drop")
    public RestResponse<Object> drop(@PathParam("row") long row) {
        operation.drop(visit.staff(Right.RUN_OPERATION), row);
        return Said.at("/desk/outbox", "dropped");
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance outbox(OutboxPage page);
    }
}
