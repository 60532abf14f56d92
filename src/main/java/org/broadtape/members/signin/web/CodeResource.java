package org.broadtape.members.signin.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.doors.Form;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.SignInMessages;
import org.broadtape.members.signin.WayIn;
import org.broadtape.members.signin.mailed.Proof;
import org.broadtape.members.signin.mailed.SignInRequests;
import org.jboss.resteasy.reactive.RestResponse;

/// `/sign-in/code`: where one asked for a mail, its code is typed.
@Path("/sign-in/code")
@RunOnVirtualThread
class CodeResource {

    private final WayIn wayIn;
    private final SignInRequests requests;
    private final SignedIn signedIn;
    private final AskedCookie cookie;
    private final SignInMessages words;

    CodeResource(WayIn wayIn, SignInRequests requests, SignedIn signedIn, AskedCookie cookie, SignInMessages words) {
        this.wayIn = wayIn;
        this.requests = requests;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.words = words;
    }

    @GET
    public RestResponse<TemplateInstance> page(HttpServerRequest request) {
        wayIn.demandSafe();
        return Answers.page(Templates.code(address(browser(request)), ""));
    }

    @POST
    public RestResponse<TemplateInstance> type(MultivaluedMap<String, String> sent, HttpServerRequest request) {
        var code = Form.of(sent, "code").line("code");
        var browser = browser(request);
        return switch (requests.byCode(browser, code)) {
            case Proof.Proved(var member, var means, var next) -> signedIn.<TemplateInstance>as(member, means, false, next).orElseGet(CodeResource::ended);
            case Proof.Wrong(var left) when left > 0 -> Answers.again(Templates.code(address(browser), left == 1 ? words.wrongCodeOnce() : words.wrongCode(left)));
            case Proof.Wrong _, Proof.Ended _ -> ended();
        };
    }

    private static RestResponse<TemplateInstance> ended() {
        return Answers.again(Templates.ended());
    }

    private String address(Token browser) {
        return requests.of(browser).map(waiting -> waiting.address().value()).orElse("");
    }

    private Token browser(HttpServerRequest request) {
        return cookie.asked(request).orElseGet(() -> new Token(""));
    }
}
