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
import org.broadtape.members.factors.RecoveryCodes;
import org.broadtape.members.factors.SecondFactors;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.signin.Next;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// `/account/authenticator/codes`: ten codes to keep, which count once their owner says that they are kept.
@Path("/account/authenticator/codes")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class CodesResource {

    private final RecoveryCodes codes;
    private final SecondFactors factors;
    private final Visit visit;

    CodesResource(RecoveryCodes codes, SecondFactors factors, Visit visit) {
        this.codes = codes;
        this.factors = factors;
        this.visit = visit;
    }

    @GET
    public RestResponse<TemplateInstance> offer(@QueryParam("next") @Nullable String next) {
        var session = visit.signedIn();
        return Answers.page(page(session, Next.of(next), ""));
    }

    @POST
    public RestResponse<TemplateInstance> keep(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent, "codes", "next");
        var session = visit.signedIn();
        var next = Next.of(form.typed("next"));
        try {
            codes.keep(session, form.typed("codes"), visit.network());
            return Answers.to(next.isFront() ? "/account" : next.path());
        } catch (Refused refusal) {
            return Answers.again(page(session, next, String.valueOf(refusal.getMessage())));
        }
    }

    private TemplateInstance page(Session session, Next next, String problem) {
        return Templates.codes(new CodesPage(codes.offer(session), factors.heldBy(session.member()).codes(), next, problem));
    }
}
