package org.broadtape.members.web.account;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import org.broadtape.doors.Form;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.Visit;
import org.broadtape.members.account.Leaving;
import org.broadtape.members.account.Profiles;
import org.broadtape.members.tiers.grants.Grants;
import org.broadtape.members.tiers.Tiers;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/// `/account`: the name that others see, the tier and how it came about.
@Path("/account")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class AccountResource {

    private final Members members;
    private final Profiles profiles;
    private final Tiers tiers;
    private final Grants grants;
    private final Leaving leaving;
    private final Visit visit;

    AccountResource(Members members, Profiles profiles, Tiers tiers, Grants grants, Leaving leaving, Visit visit) {
        this.members = members;
        this.profiles = profiles;
        this.tiers = tiers;
        this.grants = grants;
        this.leaving = leaving;
        this.visit = visit;
    }

    @GET
    public TemplateInstance account(@QueryParam("saved") @DefaultValue("false") boolean saved) {
        var id = visit.signedIn().member();
        return page(id, members.called(id).name(), "", saved);
    }

    @POST
    public RestResponse<TemplateInstance> rename(MultivaluedMap<String, String> sent) {
        var name = Form.of(sent, "name").typed("name");
        var id = visit.signedIn().member();
        try {
            profiles.rename(id, name);
            return Answers.to("/account?saved=true");
        } catch (Refused refused) {
            return Answers.again(page(id, name, refused.sentence(), false));
        }
    }

    /// The page again, with what was wrong with one of its other forms.
    TemplateInstance withProblem(String problem) {
        var id = visit.signedIn().member();
        return page(id, members.called(id).name(), problem, false);
    }

    private TemplateInstance page(MemberId id, String typed, String problem, boolean saved) {
        var member = members.called(id);
        var history = grants.of(id).stream().map(grant -> new AccountPage.Given(tiers.called(grant.tier()).name(), grant.begins(), grant.ends(), grant.reason())).toList();
        return Templates.account(new AccountPage(member, tiers.called(member.tier()), history, typed, problem, saved, leaving.when(id)));
    }
}
