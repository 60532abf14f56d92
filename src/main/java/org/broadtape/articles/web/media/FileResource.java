package org.broadtape.articles.web.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.broadtape.articles.media.Media;
import org.broadtape.articles.media.Offered;
import org.broadtape.articles.media.StoredFile;
import org.broadtape.doors.files.FileType.Sort;
import org.broadtape.kernel.NotFound;
import org.broadtape.articles.web.gate.Device;
import org.broadtape.members.Visit;

/// Sounds, films and documents by their use in an article, whole or in ranges, from a path on which nothing can run.
@Path("/media/{use: [0-9]{1,18}}/{name: [a-z0-9-]{1,96}\\.(?!webp$|jpg$)[a-z0-9]{2,4}}")
@RunOnVirtualThread
public class FileResource {

    private final Media media;
    private final Visit visit;
    private final Device device;

    FileResource(Media media, Visit visit, Device device) {
        this.media = media;
        this.visit = visit;
        this.device = device;
    }

    @GET
    public Response file(@PathParam("use") long use, @PathParam("name") String name, @HeaderParam("Range") Optional<String> range,
            @HeaderParam("If-Range") Optional<String> ifRange, @Context Request request) {
        return answer(use, name, range.orElse(""), ifRange.orElse(""), request, true);
    }

    /// Without this, the file would be read through to be thrown away.
    @HEAD
    public Response about(@PathParam("use") long use, @PathParam("name") String name, @Context Request request) {
        return answer(use, name, "", "", request, false);
    }

    private Response answer(long use, String name, String range, String ifRange, Request request, boolean body) {
        var answer = switch (media.show(use, name, visit.viewer(), device.holder())) {
            case Offered.Whole whole -> whole(whole, range, ifRange, request, body);
            case Offered.Killed() -> none(Status.GONE);
            case Offered.Nothing() -> none(Status.NOT_FOUND);
        };
        return answer.header("Content-Security-Policy", "sandbox; default-src 'none'").header("X-Content-Type-Options", "nosniff").build();
    }

    private static ResponseBuilder whole(Offered.Whole whole, String range, String ifRange, Request request, boolean body) {
        var tag = new EntityTag(whole.file().hash().substring(0, 32));
        var unchanged = request.evaluatePreconditions(tag);
        try {
            var applies = ifRange.isEmpty() || ifRange.equals("\"" + tag.getValue() + "\"");
            var answer = unchanged != null ? unchanged : bytes(whole, applies ? range : "", body);
            return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + Math.max(whole.fresh().toSeconds(), 0)).header("Accept-Ranges", "bytes");
        } catch (NotFound | IOException lost) {
            return none(Status.NOT_FOUND);
        }
    }

    private static ResponseBuilder bytes(Offered.Whole whole, String range, boolean body) throws IOException {
        var file = whole.file();
        return switch (ByteRange.of(range, file.bytes())) {
            case ByteRange.Whole() -> described(Response.ok(), whole, new ByteRange.Part(0, file.bytes() - 1), body);
            case ByteRange.Part part -> described(Response.status(Status.PARTIAL_CONTENT), whole, part, body)
                    .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.bytes());
            case ByteRange.Outside() -> Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + file.bytes());
        };
    }

    private static ResponseBuilder described(ResponseBuilder answer, Offered.Whole whole, ByteRange.Part part, boolean body) throws IOException {
        var file = whole.file();
        if (body) {
            answer.entity(sent(new Stretch(whole.bytes().open(), part)));
        }
        return answer.type(file.type().mediaType()).header(HttpHeaders.CONTENT_LENGTH, part.length()).header(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
    }

    /// A reader who goes away in the middle leaves nothing open.
    private static StreamingOutput sent(InputStream stretch) {
        return (OutputStream out) -> {
            try (stretch) {
                stretch.transferTo(out);
            }
        };
    }

    /// What the page plays is shown; all else is for the reader's disk.
    private static String disposition(StoredFile file) {
        return (file.type().sort() == Sort.DOCUMENT ? "attachment" : "inline") + "; filename=\"" + file.name() + "\"";
    }

    private static ResponseBuilder none(Status status) {
        return Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
