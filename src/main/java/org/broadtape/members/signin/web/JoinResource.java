package org.broadtape.members.signin.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.installation.Settings;
import org.broadtape.members.Visit;
import org.broadtape.members.signin.WayIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// `/join`: the way in, in the words for those who come for the first time. Its form is that of `/sign-in`.
@Path("/join")
@RunOnVirtualThread
class JoinResource {

    private final WayIn wayIn;
    private final Visit visit;
    private final Settings settings;

    JoinResource(WayIn wayIn, Visit visit, Settings settings) {
        this.wayIn = wayIn;
        this.visit = visit;
        this.settings = settings;
    }

    @GET
    public RestResponse<TemplateInstance> page(@QueryParam("next") @Nullable String next, @HeaderParam("Referer") @Nullable String referer) {
        wayIn.demandSafe();
        return Answers.page(Templates.signIn(new SignInPage(true, Back.to(next, referer, settings), visit.session().isPresent())));
    }
}
