package org.broadtape.wire.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.broadtape.kernel.NotFound;
import org.broadtape.wire.websub.Callbacks;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/api/v1/wire/hub/{token}`: where a WebSub hub verifies a subscription and sends what is new.
@Path("/api/v1/wire/hub/{token: [A-Za-z0-9_-]{43}}")
@RunOnVirtualThread
class HubResource {

    private static final int MOST_BYTES = 8 << 20;
    private static final int TOO_LARGE = 413;

    private final Callbacks callbacks;

    HubResource(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String verify(@PathParam("token") String token, @QueryParam("hub.mode") @DefaultValue("") String mode, @QueryParam("hub.topic") @DefaultValue("") String topic,
            @QueryParam("hub.challenge") @DefaultValue("") String challenge, @QueryParam("hub.lease_seconds") @DefaultValue("") String lease,
            @QueryParam("hub.reason") @DefaultValue("") String reason) {
        return callbacks.verify(token, new Callbacks.Question(mode, topic, challenge, lease, reason)).orElseThrow(() -> new NotFound("nothing that was asked for"));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public RestResponse<String> deliver(@PathParam("token") String token, @HeaderParam("X-Hub-Signature") @DefaultValue("") String signature, InputStream in) throws IOException {
        var body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseBuilder.<String>create(TOO_LARGE).build();
        }
        return switch (callbacks.deliver(token, signature.strip(), body)) {
            case ACCEPTED -> ResponseBuilder.<String>create(RestResponse.StatusCode.ACCEPTED).build();
            case LEFT -> ResponseBuilder.<String>create(RestResponse.StatusCode.GONE).build();
            case NOWHERE -> throw new NotFound("no subscription there");
        };
    }
}
