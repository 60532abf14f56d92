package org.broadtape.desk.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.desk.Waiting;
import org.broadtape.desk.Waiting.Thing;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;

/// `/desk`: what waits for a person.
@Path("/desk")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class StartResource {

    private final Waiting waiting;
    private final Visit visit;

    StartResource(Waiting waiting, Visit visit) {
        this.waiting = waiting;
        this.visit = visit;
    }

    @GET
    public TemplateInstance start() {
        return Templates.start(waiting.of(visit.staff(Right.OPEN_DESK)));
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance start(List<Thing> things);
    }
}
