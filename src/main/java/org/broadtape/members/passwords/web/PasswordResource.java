package org.broadtape.members.passwords.web;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.passwords.Passwords;
import org.broadtape.members.sessions.Fresh;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.signin.web.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// `/account/password`: sets a password, changes it, or removes it.
@Path("/account/password")
@RunOnVirtualThread
class PasswordResource {

    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    private final Passwords passwords;
    private final SignedIn signedIn;
    private final Visit visit;
    private final Clock clock;

    PasswordResource(Passwords passwords, SignedIn signedIn, Visit visit, Clock clock) {
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> page(@QueryParam("done") @Nullable String done) {
        return answer(OK, visit.signedIn(), "", "", done != null);
    }

    @POST
    public RestResponse<TemplateInstance> set(MultivaluedMap<String, String> sent) {
        var session = visit.signedIn();
        var form = Form.of(sent, "current", "password", "username");
        return done(session, () -> passwords.set(session, form.typed("current"), form.typed("password"), visit.network()));
    }

    @POST
    @Path("/removal")
    public RestResponse<TemplateInstance> remove(MultivaluedMap<String, String> sent) {
        var session = visit.signedIn();
        var form = Form.of(sent, "current");
        return done(session, () -> passwords.remove(session, form.typed("current"), visit.network()));
    }

    private RestResponse<TemplateInstance> done(Session session, Runnable change) {
        try {
            change.run();
            return signedIn.renewed(session, "/account/password?done=yes");
        } catch (Refused refused) {
            return answer(UNPROCESSABLE, session, String.valueOf(refused.getMessage()), refused.place(), false);
        }
    }

    private RestResponse<TemplateInstance> answer(int status, Session session, String problem, String place, boolean done) {
        var page = new PasswordPage(passwords.has(session.member()), Fresh.is(session, clock.instant()), problem, place, done);
        return ResponseBuilder.<TemplateInstance>create(status).entity(Templates.password(page)).header("Content-Type", "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store").build();
    }
}
