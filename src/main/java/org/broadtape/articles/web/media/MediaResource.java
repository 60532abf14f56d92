package org.broadtape.articles.web.media;

import java.time.Duration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.broadtape.articles.images.Images;
import org.broadtape.articles.images.Shown;
import org.broadtape.doors.images.ImageType;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.articles.web.gate.Device;
import org.broadtape.members.Visit;

/// Pictures by their use in an article, from a path on which nothing can run.
@Path("/media")
@RunOnVirtualThread
public class MediaResource {

    private final Images images;
    private final Visit visit;
    private final Device device;

    MediaResource(Images images, Visit visit, Device device) {
        this.images = images;
        this.visit = visit;
        this.device = device;
    }

    @GET
    @Path("{use: [0-9]{1,18}}/{width: [0-9]{1,5}}.{type: webp|jpg}")
    public Response picture(@PathParam("use") long use, @PathParam("width") int width, @PathParam("type") String type, @Context Request request) {
        var wanted = type.equals("webp") ? ImageType.WEBP : ImageType.JPEG;
        var answer = switch (images.show(use, width, wanted, visit.viewer(), device.holder())) {
            case Shown.Whole whole -> whole(whole, request);
            case Shown.Killed() -> none(Status.GONE);
            case Shown.Nothing() -> none(Status.NOT_FOUND);
        };
        return answer
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static ResponseBuilder whole(Shown.Whole whole, Request request) {
        var tag = new EntityTag(whole.tag());
        var unchanged = request.evaluatePreconditions(tag);
        try {
            var answer = unchanged != null ? unchanged : Response.ok(whole.print().bytes(), whole.type().mediaType());
            return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + seconds(whole.fresh()));
        } catch (NotFound lost) {
            return none(Status.NOT_FOUND);
        } catch (Refused busy) {
            return none(Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, 10);
        }
    }

    private static long seconds(Duration fresh) {
        return Math.max(fresh.toSeconds(), 0);
    }

    private static ResponseBuilder none(Status status) {
        return Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
