package org.broadtape.members.factors.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Members;
import org.broadtape.members.Visit;
import org.broadtape.members.factors.passkeys.Challenges;
import org.broadtape.members.factors.passkeys.Made;
import org.broadtape.members.factors.passkeys.Passkeys;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.web.SignedIn;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// `/account/passkeys`: a member's passkeys.
@Path("/account/passkeys")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class PasskeysResource {

    private static final String HERE = "/account/passkeys";

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final PasskeyOptions options;
    private final ChallengeCookie cookie;
    private final Members members;
    private final SignedIn signedIn;
    private final Visit visit;

    PasskeysResource(Passkeys passkeys, Challenges challenges, PasskeyOptions options, ChallengeCookie cookie, Members members, SignedIn signedIn, Visit visit) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.options = options;
        this.cookie = cookie;
        this.members = members;
        this.signedIn = signedIn;
        this.visit = visit;
    }

    /// Whoever may not change them now is led to where they prove who they are first, and so loses nothing that they typed.
    @GET
    public RestResponse<TemplateInstance> list(@QueryParam("next") @Nullable String next) {
        var session = visit.signedIn();
        passkeys.begin(session);
        return Answers.page(page(session, 0, "", Next.of(next), ""));
    }

    /// What this browser is to have a passkey made for.
    @POST
    @Path("challenge")
    @Produces("application/json")
    public RestResponse<String> challenge() {
        var session = visit.signedIn();
        var fresh = challenges.fresh();
        var made = options.toMake(fresh, members.called(session.member()), passkeys.before(session));
        return ResponseBuilder.create(Status.OK, made).header("Cache-Control", "no-store").cookie(cookie.holding(fresh)).build();
    }

    @POST
    public RestResponse<TemplateInstance> add(MultivaluedMap<String, String> sent, HttpServerRequest request) {
        var form = Form.of(sent, "name", "attestation", "client", "next");
        var session = visit.signedIn();
        var next = Next.of(form.typed("next"));
        try {
            passkeys.add(session, Made.of(form.typed("attestation"), form.typed("client")), cookie.in(request), form.typed("name").strip(), visit.network());
            return signedIn.further(session, "passkey", next.isFront() ? new Next(HERE) : next);
        } catch (Refused refusal) {
            return Answers.again(page(session, 0, form.typed("name"), next, String.valueOf(refusal.getMessage())));
        }
    }

    @POST
    @Path("{id:[0-9]{1,18}}/removal")
    public RestResponse<TemplateInstance> remove(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form.of(sent);
        var session = visit.signedIn();
        try {
            passkeys.remove(session, id, visit.network());
            return Answers.to(HERE);
        } catch (Refused refusal) {
            return Answers.again(page(session, 0, "", Next.FRONT, String.valueOf(refusal.getMessage())));
        }
    }

    @POST
    @Path("{id:[0-9]{1,18}}/name")
    public RestResponse<TemplateInstance> rename(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "name");
        var session = visit.signedIn();
        try {
            passkeys.rename(session, id, form.typed("name"), visit.network());
            return Answers.to(HERE);
        } catch (Refused refusal) {
            return Answers.again(page(session, id, form.typed("name"), Next.FRONT, String.valueOf(refusal.getMessage())));
        }
    }

    private TemplateInstance page(Session session, long renamed, String name, Next next, String problem) {
        return Templates.passkeys(new PasskeysPage(passkeys.of(session.member()), passkeys.site().canHave(), renamed, name, next, problem));
    }
}
