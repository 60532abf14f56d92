package org.broadtape.desk.operation.web;

import java.util.List;

import io.quarkus.arc.All;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.installation.Checkup;
import org.broadtape.installation.Program;
import org.broadtape.installation.Vital;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;

/// `/desk/checks`: what `./broadtape check` and `./broadtape status` say.
@Path("/desk/checks")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class ChecksResource {

    private final List<Checkup> checkups;
    private final List<Vital> vitals;
    private final Visit visit;

    ChecksResource(@All List<Checkup> checkups, @All List<Vital> vitals, Visit visit) {
        this.checkups = checkups;
        this.vitals = vitals;
        this.visit = visit;
    }

    @GET
    public TemplateInstance checks() {
        visit.staff(Right.SEE_OPERATION);
        return Templates.checks(checkups.stream().flatMap(checkup -> checkup.problems().stream()).toList(), vitals, Program.version());
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance checks(List<String> problems, List<Vital> vitals, String version);
    }
}
