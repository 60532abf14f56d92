package org.broadtape.wire.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.broadtape.kernel.NotFound;
import org.broadtape.outbound.Signature;
import org.broadtape.wire.push.Push;
import org.broadtape.wire.push.Pushed;
import org.broadtape.wire.push.Pushes;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// `/api/v1/wire/{provider}`: an agency pushes a document of its own, signed. docs/wire.md describes it for agencies.
@Path("/api/v1/wire/{provider}")
@RunOnVirtualThread
class PushResource {

    /// A document of copy; pictures are named in it and fetched.
    private static final int MOST_BYTES = 8 << 20;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    private final Pushes pushes;

    PushResource(Pushes pushes) {
        this.pushes = pushes;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> push(@PathParam("provider") String provider, @HeaderParam(Signature.TIME) @Nullable String time, @HeaderParam(Signature.HEADER) @Nullable String signature,
            @HeaderParam(Signature.KEY) @Nullable String key, InputStream in) throws IOException {
        var entrance = pushes.entrance(provider).orElseThrow(() -> new NotFound("no provider pushes there"));
        var body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return said(TOO_LARGE, "it has more than " + (MOST_BYTES >> 20) + " MB; send each item as a message of its own");
        }
        return answer(pushes.take(entrance, new Push(header(time), header(signature), header(key), body)));
    }

    private static RestResponse<String> answer(Pushed pushed) {
        return switch (pushed) {
            case Pushed.Taken(var answer, var well) -> ResponseBuilder.<String>create(well ? RestResponse.StatusCode.OK : UNPROCESSABLE).entity(answer).build();
            case Pushed.Unsigned(var why) -> said(RestResponse.StatusCode.UNAUTHORIZED, why);
            case Pushed.Conflicting(var why) -> said(RestResponse.StatusCode.CONFLICT, why);
            case Pushed.Later(var why) -> ResponseBuilder.<String>create(RestResponse.StatusCode.TOO_MANY_REQUESTS).entity(json(why)).header("Retry-After", "2").build();
        };
    }

    private static RestResponse<String> said(int status, String why) {
        return ResponseBuilder.<String>create(status).entity(json(why)).build();
    }

    private static String json(String why) {
        return JsonNodeFactory.instance.objectNode().put("said", why).toString();
    }

    private static String header(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
