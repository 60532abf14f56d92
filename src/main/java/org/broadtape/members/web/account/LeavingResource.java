package org.broadtape.members.web.account;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.account.Leaving;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/account/leaving`: the end of the account, a day from now, and the way back until then.
@Path("/account/leaving")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class LeavingResource {

    private final Leaving leaving;
    private final AccountResource account;
    private final Visit visit;

    LeavingResource(Leaving leaving, AccountResource account, Visit visit) {
        this.leaving = leaving;
        this.account = account;
        this.visit = visit;
    }

    @POST
    public RestResponse<TemplateInstance> begin() {
        var here = visit.signedIn();
        try {
            leaving.begin(here.member(), here.id(), visit.network());
            return Answers.to("/account#data");
        } catch (Refused refused) {
            return Answers.again(account.withProblem(refused.sentence()));
        }
    }

    @POST
    @Path("end")
    public RestResponse<TemplateInstance> takeBack() {
        leaving.takeBack(visit.signedIn().member(), visit.network());
        return Answers.to("/account#data");
    }
}
