package org.broadtape.members.signin.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.first.FirstPublisher;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.Next;
import org.broadtape.members.signin.WayIn;
import org.jboss.resteasy.reactive.RestResponse;

/// `/sign-in/first/{token}`: the link that the site prints while it has no publisher.
@Path("/sign-in/first/{token}")
@RunOnVirtualThread
class FirstResource {

    private static final Next DESK = new Next("/desk");

    private final WayIn wayIn;
    private final FirstPublisher first;
    private final SignedIn signedIn;

    FirstResource(WayIn wayIn, FirstPublisher first, SignedIn signedIn) {
        this.wayIn = wayIn;
        this.first = first;
        this.signedIn = signedIn;
    }

    @GET
    public RestResponse<TemplateInstance> page(@PathParam("token") String token) {
        wayIn.demandSafe();
        if (!first.stands(new Token(token))) {
            throw new NotFound("first link");
        }
        return Answers.page(Templates.first(token, "", "", "", ""));
    }

    @POST
    public RestResponse<TemplateInstance> become(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        wayIn.demandSafe();
        var form = Form.of(sent, "address", "name");
        try {
            var publisher = first.become(new Token(token), EmailAddress.of(form.line("address")), form.line("name"));
            return signedIn.<TemplateInstance>as(publisher, "first link", false, DESK).orElseThrow(() -> new NotFound("first link"));
        } catch (Refused refused) {
            var place = refused.place().isEmpty() ? "address" : refused.place();
            return Answers.again(Templates.first(token, form.typed("address"), form.typed("name"), String.valueOf(refused.getMessage()), place));
        }
    }
}
