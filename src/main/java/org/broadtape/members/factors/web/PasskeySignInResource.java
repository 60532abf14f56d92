package org.broadtape.members.factors.web;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.factors.passkeys.Challenges;
import org.broadtape.members.factors.passkeys.PasskeyDoor;
import org.broadtape.members.factors.passkeys.Passkeys;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.web.SignedIn;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/sign-in/passkey`: whoever has a passkey needs to type nothing, and has shown the second factor with it.
@Path("/sign-in/passkey")
@RunOnVirtualThread
class PasskeySignInResource {

    private final Passkeys passkeys;
    private final PasskeyDoor door;
    private final Challenges challenges;
    private final PasskeyOptions options;
    private final ChallengeCookie cookie;
    private final SignedIn signedIn;
    private final Visit visit;

    PasskeySignInResource(Passkeys passkeys, PasskeyDoor door, Challenges challenges, PasskeyOptions options, ChallengeCookie cookie, SignedIn signedIn, Visit visit) {
        this.passkeys = passkeys;
        this.door = door;
        this.challenges = challenges;
        this.options = options;
        this.cookie = cookie;
        this.signedIn = signedIn;
        this.visit = visit;
    }

    /// What this browser is to have signed: by any passkey of this site, or by one of whoever is signed in already.
    @POST
    @Path("challenge")
    @Produces("application/json")
    public RestResponse<String> challenge() {
        var fresh = challenges.fresh();
        var these = visit.session().map(session -> passkeys.of(session.member())).orElse(List.of());
        return ResponseBuilder.create(Status.OK, options.toSign(fresh, these)).header("Cache-Control", "no-store").cookie(cookie.holding(fresh)).build();
    }

    @POST
    @Produces("text/html;charset=UTF-8")
    public RestResponse<TemplateInstance> signIn(MultivaluedMap<String, String> sent, HttpServerRequest request) {
        var form = PasskeyForms.of(sent);
        var next = Next.of(form.typed("next"));
        try {
            var member = door.opens(PasskeyForms.signed(form), cookie.in(request), visit.network());
            return signedIn.<TemplateInstance>as(member, "passkey", true, next)
                    .orElseThrow(() -> new Refused("Nobody here has this passkey. It may have been removed; come in another way"));
        } catch (Refused refusal) {
            return Answers.again(Templates.refused(new RefusedPage(String.valueOf(refusal.getMessage()), next)));
        }
    }
}
