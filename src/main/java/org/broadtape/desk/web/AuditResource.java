package org.broadtape.desk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.CsvLine;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.audit.AuditFilter;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/audit`: what happened to accounts and what staff did; and the same as a file, which is an entry of the log itself.
@Path("/desk/audit")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class AuditResource {

    private static final int SHOWN = 100;
    private static final int AT_ONCE = 2_000;
    private static final int UNPROCESSABLE = 422;
    private static final String HEAD = CsvLine.of(List.of("number", "at", "member", "name", "what", "subject", "detail", "network"));

    private final Audit audit;
    private final Settings settings;
    private final Visit visit;

    AuditResource(Audit audit, Settings settings, Visit visit) {
        this.audit = audit;
        this.settings = settings;
        this.visit = visit;
    }

    @GET
    public RestResponse<Object> log(@BeanParam AuditQuery query, @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        var actor = visit.staff(Right.SEE_AUDIT);
        try {
            return RestResponse.ok(page(actor, query, query.filter(settings.timeZone()), before, Said.NOTHING));
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(actor, query, AuditFilter.ALL, before, Said.refused(refused))).status(UNPROCESSABLE).build();
        }
    }

    @POST
    @Path("/exports")
    public RestResponse<Object> export(@BeanParam AuditQuery query) {
        var actor = visit.staff(Right.SEE_AUDIT);
        try {
            var filter = query.filter(settings.timeZone());
            audit.exported(actor, filter);
            StreamingOutput lines = out -> write(actor, filter, out);
            return ResponseBuilder.<Object>ok(lines).header("Content-Type", "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"audit.csv\"").build();
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(actor, query, AuditFilter.ALL, Long.MAX_VALUE, Said.refused(refused))).status(UNPROCESSABLE).build();
        }
    }

    private TemplateInstance page(Actor actor, AuditQuery query, AuditFilter filter, long before, Said said) {
        var found = audit.entries(actor, filter, before, SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var older = found.size() > SHOWN ? Optional.of(shown.getLast().id()) : Optional.<Long>empty();
        return Templates.audit(new AuditPage(query, audit.words(actor), shown, older, query.inAddress(), said));
    }

    private void write(Actor actor, AuditFilter filter, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(HEAD);
        var before = Long.MAX_VALUE;
        for (var some = audit.entries(actor, filter, before, AT_ONCE); !some.isEmpty(); some = audit.entries(actor, filter, before, AT_ONCE)) {
            for (var entry : some) {
                writer.write(line(entry));
            }
            before = some.getLast().id();
        }
        writer.flush();
    }

    private static String line(AuditEntry entry) {
        return CsvLine.of(List.of(Long.toString(entry.id()), entry.at().toString(), entry.actor().map(Object::toString).orElse(""), entry.name(), entry.what(), entry.subject(), entry.detail(),
                entry.network()));
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance audit(AuditPage page);
    }
}
