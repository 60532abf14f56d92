package org.broadtape.feeds.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.broadtape.doors.Form;
import org.broadtape.feeds.partners.Partner;
import org.broadtape.feeds.partners.Partners;
import org.broadtape.feeds.partners.Pull;
import org.broadtape.feeds.wire.WireFormat;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// `/api/v1/wire/out/{partner}`: a partner fetches what came after a number, and says what it has. Described in docs/wire.md.
@Path("/api/v1/wire/out/{partner}")
@RunOnVirtualThread
public class OutgoingWireResource {

    private static final String BEARER = "Bearer ";

    private final Partners partners;
    private final Pull pull;

    OutgoingWireResource(Partners partners, Pull pull) {
        this.partners = partners;
        this.pull = pull;
    }

    @GET
    public Response after(@PathParam("partner") String slug, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known, @QueryParam("after") @DefaultValue("0") long after, @QueryParam("most") @DefaultValue("100") int most,
            @QueryParam("format") @DefaultValue("") String format) {
        var partner = allowed(slug, authorization);
        try {
            var text = pull.after(partner, after, most, format.isEmpty() ? partner.formats().getFirst() : WireFormat.named(format));
            var etag = "\"" + digest(text) + "\"";
            var answer = etag.equals(known) ? Response.notModified() : Response.ok(text, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
            return answer.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
        } catch (Refused refused) {
            return refused(refused);
        }
    }

    @POST
    @Path("acknowledgement")
    public Response acknowledge(@PathParam("partner") String slug, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, MultivaluedMap<String, String> sent) {
        var partner = allowed(slug, authorization);
        try {
            partners.acknowledge(partner, number(Form.of(sent, "sequence").typed("sequence")));
            return Response.noContent().header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
        } catch (Refused refused) {
            return refused(refused);
        }
    }

    private static long number(String typed) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException _) {
            throw new Refused("'" + typed + "' is no number of an item; send sequence=17 for all up to 17", "sequence");
        }
    }

    /// Without the right key the address does not exist.
    private Partner allowed(String slug, @Nullable String authorization) {
        return partners.find(slug).filter(Partner::pull)
                .filter(partner -> authorization != null && authorization.startsWith(BEARER) && partners.holds(partner, authorization.substring(BEARER.length()).strip()))
                .orElseThrow(() -> new NotFound("no partner pulls there with that key"));
    }

    private static Response refused(Refused refused) {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")).entity(refused.sentence() + "\n").build();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
