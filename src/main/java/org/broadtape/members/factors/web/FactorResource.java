package org.broadtape.members.factors.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.factors.SecondFactors;
import org.broadtape.members.factors.Showing;
import org.broadtape.members.factors.Step;
import org.broadtape.members.factors.passkeys.PasskeyDoor;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.SessionCookie;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.SignIns;
import org.broadtape.members.signin.web.SignedIn;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// `/sign-in/factor`: the only page that opens the desk, and with it every change of how one signs in.
@Path("/sign-in/factor")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class FactorResource {

    private final SecondFactors factors;
    private final PasskeyDoor door;
    private final SignedIn signedIn;
    private final SignIns signIns;
    private final SessionCookie cookie;
    private final ChallengeCookie challenge;
    private final Visit visit;

    FactorResource(SecondFactors factors, PasskeyDoor door, SignedIn signedIn, SignIns signIns, SessionCookie cookie, ChallengeCookie challenge, Visit visit) {
        this.factors = factors;
        this.door = door;
        this.signedIn = signedIn;
        this.signIns = signIns;
        this.cookie = cookie;
        this.challenge = challenge;
        this.visit = visit;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@QueryParam("next") @Nullable String next) {
        var page = page(visit.signedIn(), Next.of(next));
        return page.step() == Step.NONE ? Answers.to(page.next().path()) : Answers.page(Templates.factor(page));
    }

    @POST
    public RestResponse<TemplateInstance> code(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "code", "next");
        var session = visit.signedIn();
        var next = Next.of(form.typed("next"));
        return switch (factors.show(session, form.typed("code"), visit.network())) {
            case Showing.Shown(var means) -> signedIn.further(session, means, next);
            case Showing.Wrong _ -> Answers.again(Templates.factor(page(session, next).withWrongCode()));
            case Showing.Later(var at) -> Answers.again(Templates.factor(page(session, next).until(at)));
        };
    }

    @POST
    @Path("passkey")
    public RestResponse<TemplateInstance> passkey(MultivaluedMap<String, String> sent, HttpServerRequest request) {
        var form = PasskeyForms.of(sent);
        var session = visit.signedIn();
        var next = Next.of(form.typed("next"));
        try {
            door.opensFor(session, PasskeyForms.signed(form), challenge.in(request), visit.network());
            return signedIn.further(session, "passkey", next);
        } catch (Refused refusal) {
            return Answers.again(Templates.factor(page(session, next).with(String.valueOf(refusal.getMessage()))));
        }
    }

    /// Ends the session whose sign-in is too long ago, and leads to where another begins.
    @POST
    @Path("again")
    public RestResponse<Void> again(MultivaluedMap<String, String> sent) {
        var next = Next.of(Form.of(sent, "next").typed("next"));
        visit.session().ifPresent(session -> signIns.out(session, visit.network()));
        return ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER).header("Location", "/sign-in" + next.query()).header("Cache-Control", "no-store")
                .cookie(cookie.none()).build();
    }

    private FactorPage page(Session session, Next next) {
        return new FactorPage(factors.stepOf(session), factors.heldBy(session.member()), next, session.isStaff());
    }
}
