package org.broadtape.desk.articles.web;

import java.io.IOException;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.articles.images.Images;
import org.broadtape.articles.images.Shown;
import org.broadtape.doors.images.ImageType;
import org.broadtape.kernel.NotFound;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;

/// `/desk/media/{use}/{width}.{type}`: the pictures of an article as the desk reads it, which readers may not see yet or any more.
@Path("/desk/media/{use:[0-9]{1,18}}/{width:[0-9]{1,5}}.{type:webp|jpg}")
@RunOnVirtualThread
class ProofPicturesResource {

    private final Images images;
    private final Visit visit;

    ProofPicturesResource(Images images, Visit visit) {
        this.images = images;
        this.visit = visit;
    }

    @GET
    public Response picture(@PathParam("use") long use, @PathParam("width") int width, @PathParam("type") String type) throws IOException {
        var actor = visit.staff(Right.OPEN_DESK);
        return switch (images.show(use, width, type.equals("webp") ? ImageType.WEBP : ImageType.JPEG, actor)) {
            case Shown.Whole whole -> Response.ok(whole.print().bytes(), whole.type().mediaType()).header("Content-Security-Policy", "sandbox; default-src 'none'").build();
            case Shown.Killed() -> Response.status(Status.GONE).build();
            case Shown.Nothing() -> throw new NotFound("picture " + use);
        };
    }
}
