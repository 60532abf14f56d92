package org.broadtape.api.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;

import org.broadtape.installation.Settings;

/// Answers of the API: with an ETag of their content (a weak one, since it is the same however the answer is packed), 304 where that is known already (RFC 9110, 13.1.2), for the asking program alone.
@RequestScoped
class Answers {

    private static final int HASH_BYTES = 15;

    private final HttpServerRequest request;
    private final Settings settings;

    Answers(HttpServerRequest request, Settings settings) {
        this.request = request;
        this.settings = settings;
    }

    /// A page of a list: the items that were found, of which the last stands for the next page where there are more than the limit.
    <T> Response page(Query query, int limit, List<T> found, Function<T, ObjectNode> form, Function<T, String> place) {
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        return page(query, shown.stream().map(form).toList(), found.size() > limit ? Optional.of(place.apply(shown.getLast())) : Optional.empty(), object());
    }

    Response page(Query query, List<ObjectNode> items, Optional<String> place, ObjectNode besides) {
        var next = place.map(behind -> settings.at(Cursor.next(query, behind)));
        besides.putArray("items").addAll(items);
        next.ifPresent(address -> besides.put("next", address));
        var answer = answer(besides);
        next.ifPresent(address -> answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\""));
        return answer.build();
    }

    Response one(ObjectNode thing) {
        return answer(thing).build();
    }

    Response movedTo(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, settings.at(path)).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Response.ResponseBuilder answer(ObjectNode json) {
        var text = json.toString();
        var etag = "W/\"" + hash(text) + "\"";
        var answer = isKnown(etag) ? Response.notModified() : Response.ok(text, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    /// Compared weakly, as RFC 9110 says of If-None-Match.
    private boolean isKnown(String etag) {
        return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || etag.equals("W/" + tag));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
