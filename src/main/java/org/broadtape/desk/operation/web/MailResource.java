package org.broadtape.desk.operation.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.delivery.mail.MailFile;
import org.broadtape.desk.operation.MailDesk;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/mail`: mails that were written into files. Their HTML stands in a frame of its own, in which nothing runs and nothing is fetched.
@Path("/desk/mail")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class MailResource {

    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private final MailDesk mails;
    private final Visit visit;

    MailResource(MailDesk mails, Visit visit) {
        this.mails = mails;
        this.visit = visit;
    }

    @GET
    public TemplateInstance list() {
        return Templates.mails(mails.newest(visit.staff(Right.MANAGE_STAFF)));
    }

    @GET
    @Path("/{name}")
    public TemplateInstance mail(@PathParam("name") String name) {
        return Templates.mail(mails.read(visit.staff(Right.MANAGE_STAFF), name));
    }

    @GET
    @Path("/{name}/html")
    public RestResponse<String> html(@PathParam("name") String name) {
        return ResponseBuilder.ok(mails.read(visit.staff(Right.MANAGE_STAFF), name).html()).header("Content-Security-Policy", SANDBOX).header("X-Frame-Options", "SAMEORIGIN").build();
    }

    @CheckedTemplate(basePath = "desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance mails(List<MailFile> mails);

        static native TemplateInstance mail(MailFile.Opened mail);
    }
}
