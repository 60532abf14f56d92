package org.broadtape.members.signin.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.doors.Form;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.WayIn;
import org.broadtape.members.signin.mailed.Proof;
import org.broadtape.members.signin.mailed.SignInRequests;
import org.jboss.resteasy.reactive.RestResponse;

/// `/sign-in/link/{token}`: the link from a mail. Opening it shows a button and does nothing, since programs that look for viruses open it too
/// (Discourse CVE-2019-1020018); the button lets in, in the browser that asked, and in no other (Ghost CVE-2026-29784).
@Path("/sign-in/link/{token}")
@RunOnVirtualThread
class LinkResource {

    private final WayIn wayIn;
    private final SignInRequests requests;
    private final SignedIn signedIn;
    private final AskedCookie cookie;

    LinkResource(WayIn wayIn, SignInRequests requests, SignedIn signedIn, AskedCookie cookie) {
        this.wayIn = wayIn;
        this.requests = requests;
        this.signedIn = signedIn;
        this.cookie = cookie;
    }

    @GET
    public RestResponse<TemplateInstance> show(@PathParam("token") String token, HttpServerRequest request) {
        wayIn.demandSafe();
        var link = new Token(token);
        return requests.opens(browser(request), link).map(waiting -> Answers.page(Templates.link(waiting.address().value(), token)))
                .orElseGet(() -> Answers.page(requests.isForAnother(link) ? Templates.elsewhere() : Templates.ended()));
    }

    @POST
    public RestResponse<TemplateInstance> open(@PathParam("token") String token, MultivaluedMap<String, String> sent, HttpServerRequest request) {
        Form.of(sent);
        var link = new Token(token);
        return switch (requests.byLink(browser(request), link)) {
            case Proof.Proved(var member, var means, var next) -> signedIn.<TemplateInstance>as(member, means, false, next).orElseGet(() -> Answers.again(Templates.ended()));
            case Proof.Wrong _, Proof.Ended _ -> Answers.again(requests.isForAnother(link) ? Templates.elsewhere() : Templates.ended());
        };
    }

    private Token browser(HttpServerRequest request) {
        return cookie.asked(request).orElseGet(() -> new Token(""));
    }
}
