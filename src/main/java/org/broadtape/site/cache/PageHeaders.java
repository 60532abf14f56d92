package org.broadtape.site.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadtape.kernel.PageTags;
import org.broadtape.site.cdn.Cdn;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The headers that go with every answer and with a page that may be kept.
@ApplicationScoped
public class PageHeaders {

    private static final int HASH_BYTES = 15;

    private final List<Map.Entry<String, String>> security;
    private final Cdn cdn;

    @Inject
    PageHeaders(@ConfigProperty(name = "broadtape.url") Optional<String> url, Cdn cdn) {
        this.security = SecurityHeaders.all(url.orElse("").startsWith("https:"));
        this.cdn = cdn;
    }

    /// What a page says that it shows, one for each request.
    @Produces
    @RequestScoped
    static PageTags tags() {
        return new PageTags();
    }

    List<Map.Entry<String, String>> security() {
        return security;
    }

    /// Browsers keep the page and ask each time whether it is still right; a CDN keeps what it will be told to drop, so nothing that the
    /// clock alone makes wrong.
    void complete(ContainerResponseContext response, PageTags tags) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (tags.until().equals(Instant.MAX)) {
            cdn.keeping(tags.tags()).forEach(header -> headers.putSingle(header.getKey(), header.getValue()));
        }
    }

    /// All headers of a kept page but those that depend on how it is packed.
    List<Map.Entry<String, String>> all(ContainerResponseContext response) {
        var all = new ArrayList<Map.Entry<String, String>>();
        var own = new HashSet<String>();
        all.add(Map.entry(HttpHeaders.CONTENT_TYPE, withCharset(response).toString()));
        own.add("content-type");
        response.getStringHeaders().forEach((name, values) -> {
            if (own.add(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> all.add(Map.entry(name, value.replaceAll("\\p{Cntrl}", " "))));
            }
        });
        security.stream().filter(header -> own.add(header.getKey().toLowerCase(Locale.ROOT))).forEach(all::add);
        return List.copyOf(all);
    }

    static MediaType withCharset(ContainerResponseContext response) {
        var type = response.getMediaType() == null ? MediaType.TEXT_HTML_TYPE : response.getMediaType();
        return type.getSubtype().endsWith("json") ? type : type.withCharset("utf-8");
    }

    /// Names the content: equal pages have equal names on every node.
    String hash(byte[] plain, ContainerResponseContext response) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(response.getMediaType()).getBytes(StandardCharsets.UTF_8));
            digest.update(plain);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), HASH_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
