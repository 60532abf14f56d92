package org.broadtape.members.factors.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.factors.Authenticators;
import org.broadtape.members.factors.SecondFactors;
import org.broadtape.members.factors.Setup;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.web.SignedIn;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// `/account/authenticator`: the app that makes codes for one of the staff.
@Path("/account/authenticator")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class AuthenticatorResource {

    private final Authenticators authenticators;
    private final SecondFactors factors;
    private final SignedIn signedIn;
    private final FactorMessages words;
    private final Visit visit;

    AuthenticatorResource(Authenticators authenticators, SecondFactors factors, SignedIn signedIn, FactorMessages words, Visit visit) {
        this.authenticators = authenticators;
        this.factors = factors;
        this.signedIn = signedIn;
        this.words = words;
        this.visit = visit;
    }

    @GET
    public RestResponse<TemplateInstance> show(@QueryParam("next") @Nullable String next) {
        var session = visit.signedIn();
        return Answers.page(page(session, authenticators.offer(session), Next.of(next), ""));
    }

    /// Leads on to the recovery codes, in a session that has just shown its second factor.
    @POST
    public RestResponse<TemplateInstance> confirm(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "setup", "code", "next");
        var session = visit.signedIn();
        var next = Next.of(form.typed("next"));
        try {
            authenticators.confirm(session, form.typed("setup"), form.typed("code"), visit.network());
            return signedIn.further(session, "authenticator", new Next("/account/authenticator/codes" + next.query()));
        } catch (Refused refusal) {
            return Answers.again(page(session, offered(session, form.typed("setup")), next, String.valueOf(refusal.getMessage())));
        }
    }

    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove(MultivaluedMap<String, String> sent) {
        Form.of(sent);
        var session = visit.signedIn();
        try {
            authenticators.remove(session, visit.network());
            return Answers.to("/account");
        } catch (Refused refusal) {
            return Answers.again(page(session, authenticators.offer(session), Next.FRONT, String.valueOf(refusal.getMessage())));
        }
    }

    /// The same secret once more, unless the page was open for too long.
    private Setup offered(Session session, String sealed) {
        try {
            return authenticators.offered(session, sealed);
        } catch (Refused tooOld) {
            return authenticators.offer(session);
        }
    }

    private TemplateInstance page(Session session, Setup setup, Next next, String problem) {
        var held = factors.heldBy(session.member());
        return Templates.authenticator(new AuthenticatorPage(held.authenticator(), held.codes(), setup, QrCode.of(setup.uri(), words.picture()), next, problem));
    }
}
