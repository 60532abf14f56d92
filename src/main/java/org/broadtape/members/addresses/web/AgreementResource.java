package org.broadtape.members.addresses.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.doors.Form;
import org.broadtape.members.Visit;
import org.broadtape.members.addresses.AddressChanges;
import org.broadtape.members.addresses.AddressMessages;
import org.broadtape.members.addresses.Agreement;
import org.broadtape.members.sessions.Token;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/account/address/{token}`: the link that each end of a change gets. Opening it shows a button; nobody need be signed in, since the mailbox is the
/// proof.
@Path("/account/address/{token}")
@RunOnVirtualThread
class AgreementResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final AddressChanges changes;
    private final Visit visit;
    private final AddressMessages words;

    AgreementResource(AddressChanges changes, Visit visit, AddressMessages words) {
        this.changes = changes;
        this.visit = visit;
        this.words = words;
    }

    @GET
    public RestResponse<TemplateInstance> show(@PathParam("token") String token) {
        return answer(OK, changes.shown(new Token(token)).map(change -> Templates.agree(change.oldAddress().value(), change.newAddress().value(), token))
                .orElseGet(() -> Templates.agreed(words.ended())));
    }

    @POST
    public RestResponse<TemplateInstance> agree(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        Form.of(sent);
        return switch (changes.agree(new Token(token), visit.network())) {
            case Agreement.Changed(var address) -> answer(OK, Templates.agreed(words.changed(address.value())));
            case Agreement.Waiting(var other) -> answer(OK, Templates.agreed(words.agreed(other.value())));
            case Agreement.Ended _ -> answer(UNPROCESSABLE, Templates.agreed(words.ended()));
        };
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).header("Content-Type", "text/html;charset=UTF-8").header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin").build();
    }
}
