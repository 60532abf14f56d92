package org.broadtape.site.cache;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.broadtape.kernel.PageTags;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Sees each rendered page leave. One that said what it shows is validated, packed and held; of any other text nothing is kept anywhere.
/// Pages that were not found or are gone are not held: there is no end of addresses that lead nowhere.
@ApplicationScoped
public class PageCapture {

    private static final int WORTH_PACKING = 1400;
    private static final String PERSONAL = "private, no-store";
    private static final byte[] NOTHING = {};

    private final PageCache cache;
    private final PageHeaders headers;
    private final PageTags tags;
    private final RoutingContext context;

    @Inject
    PageCapture(PageCache cache, PageHeaders headers, PageTags tags, RoutingContext context) {
        this.cache = cache;
        this.headers = headers;
        this.tags = tags;
        this.context = context;
    }

    @ServerResponseFilter
    void leaving(ContainerRequestContext request, ContainerResponseContext response) {
        var text = text(response);
        if (text.length == 0) {
            return;
        }
        var anyone = cache.forAnyone(asked());
        if (anyone && response.getStatus() == 200 && tags.mayBeKept() && !isPersonal(response)) {
            keepable(request, response, text);
            return;
        }
        if (!anyone && response.getStatus() == 200 && tags.mayBeKept() && !isPersonal(response)) {
            keyForMembers().ifPresent(key -> forMembers(key, request, response, text));
        }
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(anyone ? "no-cache" : PERSONAL));
        if ((anyone || isForAProgram()) && text.length > WORTH_PACKING && packing() != Packing.PLAIN) {
            send(response, Packing.GZIP, Packing.gzipFast(text));
        } else {
            send(response, Packing.PLAIN, text);
        }
    }

    /// A program shows a key and no cookie, and nobody makes it ask for anything: its answers, unlike members' pages, may be packed without their length telling
    /// of what is secret in them.
    private boolean isForAProgram() {
        return !asked().contains(HttpHeaders.COOKIE) && asked().contains(HttpHeaders.AUTHORIZATION);
    }

    /// It sets a cookie, or says itself that nobody must keep it. Asked for as they are: their form as text is made once, and must not be yet.
    private static boolean isPersonal(ContainerResponseContext response) {
        return response.getHeaders().containsKey(HttpHeaders.SET_COOKIE)
                || String.valueOf(response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    /// The text that leaves; empty for what is none. A template that a resource wrapped into its answer is not rendered yet.
    private static byte[] text(ContainerResponseContext response) {
        return switch (response.getEntity()) {
            case String text when isText(response.getMediaType()) -> text.getBytes(StandardCharsets.UTF_8);
            case TemplateInstance template -> rendered(template);
            case null, default -> NOTHING;
        };
    }

    /// Piece by piece: most pieces are ASCII and need no look at each character, while one dash in the whole would make all of it wide.
    private static byte[] rendered(TemplateInstance template) {
        var bytes = new ByteArrayOutputStream(16_384);
        template.consume(piece -> bytes.writeBytes(piece.getBytes(StandardCharsets.UTF_8))).toCompletableFuture().join();
        return bytes.toByteArray();
    }

    private void keepable(ContainerRequestContext request, ContainerResponseContext response, byte[] plain) {
        headers.complete(response, tags);
        var hash = headers.hash(plain, response);
        var begun = context.<Long>get(PageRoute.BEGUN, -1L);
        var kept = begun >= 0 && request.getMethod().equals("GET");
        var packed = kept || packing() != Packing.PLAIN ? Packing.gzip(plain) : plain;
        if (kept) {
            var held = cache.take(new HeldPage(context.get(PageRoute.KEY, PageKey.NONE), tags.tags(), hash, tags.until(), headers.all(response), packed), begun);
            end(held ? Making.End.HELD : Making.End.OVERTAKEN);
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (packing() == Packing.PLAIN) {
            validated(response, hash, Packing.PLAIN, plain);
        } else {
            validated(response, hash, Packing.GZIP, packed);
        }
    }

    /// Only where the same request would be answered with it: by a member who is not of the staff, and whose tier is still the one for which it was made.
    private Optional<String> keyForMembers() {
        var asking = cache.tierOfReader(asked());
        var target = context.request().uri();
        return tags.isForMembers() ? asking.map(_ -> PageKey.forMembers(target)) : tags.tier().filter(tier -> asking.filter(tier::equals).isPresent())
                .map(tier -> PageKey.forMembersOf(tier, target));
    }

    /// Held for members, while nothing between here and their browsers may keep it.
    private void forMembers(String key, ContainerRequestContext request, ContainerResponseContext response, byte[] plain) {
        var begun = context.<Long>get(PageRoute.BEGUN, -1L);
        if (begun >= 0 && request.getMethod().equals("GET")) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, PERSONAL);
            cache.take(new HeldPage(key, tags.tags(), headers.hash(plain, response), tags.until(), headers.all(response), Packing.gzip(plain)), begun);
        }
    }

    private void end(Making.End how) {
        Making making = context.get(PageRoute.MAKING);
        if (making != null) {
            making.end(how);
        }
    }

    private void validated(ContainerResponseContext response, String hash, Packing packing, byte[] body) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + hash + packing.mark + "\"");
        if (Asked.hasCopyOf(hash, String.valueOf(response.getHeaderString(HttpHeaders.LAST_MODIFIED)), asked())) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            send(response, packing, body);
        }
    }

    private static void send(ContainerResponseContext response, Packing packing, byte[] body) {
        if (packing != Packing.PLAIN) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, packing.coding);
            response.getHeaders().putSingle(HttpHeaders.VARY, varying(response));
        }
        response.setEntity(body, new Annotation[0], PageHeaders.withCharset(response));
    }

    private static String varying(ContainerResponseContext response) {
        var already = response.getHeaders().getFirst(HttpHeaders.VARY);
        return already == null || already.equals(HttpHeaders.ACCEPT_ENCODING) ? HttpHeaders.ACCEPT_ENCODING : already + ", " + HttpHeaders.ACCEPT_ENCODING;
    }

    private Packing packing() {
        return Asked.best(asked());
    }

    private io.netty.handler.codec.http.HttpHeaders asked() {
        return Asked.of(context.request().headers());
    }

    private static boolean isText(@Nullable MediaType type) {
        return type != null && (type.getType().equals("text") || type.getSubtype().endsWith("xml") || type.getSubtype().endsWith("json"));
    }
}
