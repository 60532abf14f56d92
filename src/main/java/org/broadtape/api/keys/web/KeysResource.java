package org.broadtape.api.keys.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.api.keys.ApiKey;
import org.broadtape.api.keys.ApiKeys;
import org.broadtape.api.keys.Scope;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// `/desk/keys`: who may ask the API for what. A key that was made is shown in the answer itself and nowhere else.
@Path("/desk/keys")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class KeysResource {

    private static final int UNPROCESSABLE = 422;
    private static final Map<String, String> DONE = Map.of("revoked", "Revoked. It opens nothing any more.");

    private final ApiKeys keys;
    private final Visit visit;

    KeysResource(ApiKeys keys, Visit visit) {
        this.keys = keys;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all(@QueryParam("done") @DefaultValue("") String done) {
        return page(visit.staff(Right.MANAGE_KEYS), KeyForm.EMPTY, Optional.empty(), DONE.getOrDefault(done, ""), "");
    }

    @POST
    public RestResponse<Object> make(MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.MANAGE_KEYS);
        var typed = KeyForm.of(sent);
        try {
            var made = keys.make(actor, typed.wish());
            return ResponseBuilder.<Object>ok(page(actor, KeyForm.EMPTY, Optional.of(made.secret().text()), "Key " + made.id() + " is made, for " + typed.name().strip() + ".", "")).build();
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(actor, typed, Optional.empty(), "", refused.sentence())).status(UNPROCESSABLE).build();
        }
    }

    @POST
    @Path("{id: [0-9]{1,18}}/revocation")
    public RestResponse<Object> revoke(@PathParam("id") long id) {
        var actor = visit.staff(Right.MANAGE_KEYS);
        try {
            keys.revoke(actor, id);
            return ResponseBuilder.create(Status.SEE_OTHER).location(URI.create("/desk/keys?done=revoked")).build();
        } catch (Refused refused) {
            return ResponseBuilder.<Object>ok(page(actor, KeyForm.EMPTY, Optional.empty(), "", refused.sentence())).status(UNPROCESSABLE).build();
        }
    }

    private TemplateInstance page(Actor actor, KeyForm typed, Optional<String> secret, String done, String wrong) {
        var all = keys.all(actor);
        return Templates.keys(new KeysPage(all.stream().filter(ApiKey::holds).toList(), all.stream().filter(key -> !key.holds()).toList(), List.of(Scope.values()), typed, secret, done, wrong));
    }

    @CheckedTemplate(basePath = "api/desk")
    private static final class Templates {

        private Templates() {
        }

        static native TemplateInstance keys(KeysPage page);
    }
}
