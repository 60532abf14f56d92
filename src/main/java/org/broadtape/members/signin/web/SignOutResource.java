package org.broadtape.members.signin.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.members.Visit;
import org.broadtape.members.sessions.SessionCookie;
import org.broadtape.members.signin.SignIns;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/sign-out`: ends the session of this browser, here and on every node.
@Path("/sign-out")
@RunOnVirtualThread
class SignOutResource {

    private final SignIns signIns;
    private final SessionCookie cookie;
    private final Visit visit;

    SignOutResource(SignIns signIns, SessionCookie cookie, Visit visit) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.visit = visit;
    }

    @POST
    public RestResponse<Void> out() {
        visit.session().ifPresent(session -> signIns.out(session, visit.network()));
        return ResponseBuilder.<Void>create(Status.SEE_OTHER).header("Location", "/").header("Cache-Control", "no-store").cookie(cookie.none()).build();
    }
}
