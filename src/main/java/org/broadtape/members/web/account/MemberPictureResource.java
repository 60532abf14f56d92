package org.broadtape.members.web.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.broadtape.kernel.NotFound;
import org.broadtape.members.account.Profiles;

/// `/media/member/{hash}.webp`: a member's picture, from a path on which nothing can run. Another picture has another address.
@Path("/media/member/{hash: [0-9a-f]{32}}.webp")
@RunOnVirtualThread
class MemberPictureResource {

    private final Profiles profiles;

    MemberPictureResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    public Response picture(@PathParam("hash") String hash) {
        var picture = profiles.picture(hash).orElseThrow(() -> new NotFound("picture " + hash));
        return Response.ok(picture.webp(), "image/webp")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
