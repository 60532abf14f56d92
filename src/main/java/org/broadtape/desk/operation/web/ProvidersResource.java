package org.broadtape.desk.operation.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.kernel.NotFound;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.documents.Refusals;
import org.broadtape.wire.documents.RefusedDocument;
import org.broadtape.wire.health.Health;
import org.broadtape.wire.health.Report;
import org.broadtape.wire.push.PushKeys;

/// `/desk/providers`: how the agencies are; each with its contract, what changed of it, and what of theirs could not be read.
@Path("/desk/providers")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class ProvidersResource {

    private static final int MOST_REFUSALS = 500;

    private final Health health;
    private final Providers providers;
    private final Refusals refusals;
    private final PushKeys keys;
    private final Visit visit;

    ProvidersResource(Health health, Providers providers, Refusals refusals, PushKeys keys, Visit visit) {
        this.health = health;
        this.providers = providers;
        this.refusals = refusals;
        this.keys = keys;
        this.visit = visit;
    }

    @GET
    public TemplateInstance list() {
        visit.staff(Right.SEE_OPERATION);
        return Templates.providers(health.reports(), refusals.newest(MOST_REFUSALS));
    }

    @GET
    @Path("/{slug}")
    public TemplateInstance provider(@PathParam("slug") String slug) {
        visit.staff(Right.SEE_OPERATION);
        var report = health.reports().stream().filter(one -> one.provider().slug().value().equals(slug)).findFirst().orElseThrow(() -> new NotFound("provider " + slug));
        return Templates.provider(new ProviderPage(report, providers.changes(report.provider().slug()),
                refusals.newest(MOST_REFUSALS).stream().filter(one -> one.provider().equals(slug)).toList(), keys.of(slug)));
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance providers(List<Report> reports, List<RefusedDocument> refused);

        static native TemplateInstance provider(ProviderPage page);
    }
}
