package org.broadtape.members.openid.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.openid.Issuer;
import org.broadtape.members.openid.Issuers;
import org.broadtape.members.openid.OpenIdSignIns;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.web.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/sign-in/with/{issuer}`: away to where somebody has an account, and back. Coming back signs nobody in: the button on the page does, so that no
/// other site can sign somebody in by an address (ASVS 7.6.2).
@Path("/sign-in/with/{issuer:[a-z0-9]{1,20}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class OpenIdResource {

    private static final int UNPROCESSABLE = 422;

    private final Issuers issuers;
    private final OpenIdSignIns signIns;
    private final DepartureCookie cookie;
    private final SignedIn signedIn;
    private final OpenIdMessages words;
    private final Visit visit;

    OpenIdResource(Issuers issuers, OpenIdSignIns signIns, DepartureCookie cookie, SignedIn signedIn, OpenIdMessages words, Visit visit) {
        this.issuers = issuers;
        this.signIns = signIns;
        this.cookie = cookie;
        this.signedIn = signedIn;
        this.words = words;
        this.visit = visit;
    }

    /// A link and no form: the browser is led elsewhere, which this site's forms may not.
    @GET
    public RestResponse<TemplateInstance> leave(@PathParam("issuer") String key, @QueryParam("next") @DefaultValue("") String next) {
        var issuer = issuers.called(key);
        try {
            var leaving = signIns.leave(key, Next.of(next));
            return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER).header("Location", leaving.address()).header("Cache-Control", "no-store")
                    .cookie(cookie.holding(leaving.sealed())).build();
        } catch (Refused refusal) {
            return refused(issuer, refusal.sentence());
        }
    }

    @GET
    @Path("return")
    public RestResponse<TemplateInstance> returned(@PathParam("issuer") String key, @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("iss") @DefaultValue("") String iss) {
        var issuer = issuers.called(key);
        return code.isEmpty() ? refused(issuer, words.declined(issuer.name()))
                : answer(ResponseBuilder.create(Status.OK, Templates.returned(new OpenIdPage(key, issuer.name(), code, state, iss, ""))));
    }

    @POST
    public RestResponse<TemplateInstance> signIn(@PathParam("issuer") String key, MultivaluedMap<String, String> sent, HttpServerRequest request) {
        var form = Form.of(sent, "code", "state", "iss");
        var issuer = issuers.called(key);
        try {
            var back = new OpenIdSignIns.Return(cookie.in(request), form.typed("state"), form.typed("code"), form.typed("iss"));
            var arrived = signIns.arrive(key, back, visit.network());
            return signedIn.<TemplateInstance>as(arrived.member(), key, false, arrived.next()).orElseGet(() -> refused(issuer, words.refused()));
        } catch (Refused refusal) {
            return refused(issuer, refusal.sentence());
        }
    }

    private static RestResponse<TemplateInstance> refused(Issuer issuer, String why) {
        return answer(ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE).entity(Templates.returned(new OpenIdPage(issuer.key(), issuer.name(), "", "", "", why)))
                .header("Content-Type", "text/html;charset=UTF-8"));
    }

    private static RestResponse<TemplateInstance> answer(ResponseBuilder<TemplateInstance> answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
