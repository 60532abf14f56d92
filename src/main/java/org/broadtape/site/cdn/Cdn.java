package org.broadtape.site.cdn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.broadtape.articles.ArticleEvent;
import org.broadtape.installation.Checkup;
import org.broadtape.jobs.Events;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Request;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The CDN in front of this site, where there is one: it keeps a page for a day, and is told by tag what to drop. Asked as Fastly is (`POST`
/// with a `Surrogate-Key` header), or as Varnish with xkey and nginx are (`PURGE`).
@ApplicationScoped
public class Cdn implements Checkup {

    private static final String KEEP = "max-age=86400";
    private static final List<String> METHODS = List.of("POST", "PURGE");

    private final Optional<String> url;
    private final String method;
    private final Optional<String> token;
    private final Events events;

    /// @param url    where to ask for a purge; without it there is no CDN
    /// @param method `POST`, as without it, or `PURGE`
    /// @param token  sent as a bearer token
    @Inject
    Cdn(@ConfigProperty(name = "broadtape.cdn.purge-url") Optional<String> url, @ConfigProperty(name = "broadtape.cdn.purge-method") Optional<String> method,
            @ConfigProperty(name = "broadtape.cdn.purge-token") Optional<String> token, Events events) {
        this.url = url;
        this.method = method.orElse("POST");
        this.token = token;
        this.events = events;
    }

    public boolean isThere() {
        return url.isPresent();
    }

    /// The headers of a page that shows these, by which a CDN keeps it and finds it again.
    public List<Map.Entry<String, String>> keeping(Collection<String> tags) {
        var all = new TreeSet<>(tags);
        return isThere() ? List.of(Map.entry("CDN-Cache-Control", KEEP), Map.entry("Surrogate-Control", KEEP), Map.entry("Surrogate-Key", String.join(" ", all)),
                Map.entry("Cache-Tag", String.join(",", all))) : List.of();
    }

    /// Pages that show these were dropped here: once the caller's transaction has committed, the CDN is told.
    public void dropped(Collection<String> tags) {
        if (isThere() && !tags.isEmpty()) {
            var all = List.copyOf(new TreeSet<>(tags));
            events.publish(new PagesDropped(all.getFirst(), all, 0, 0, ""));
        }
    }

    /// The same because something happened to an article.
    public void dropped(ArticleEvent happened, Collection<String> tags) {
        if (isThere()) {
            events.publish(new PagesDropped(happened.aggregate(), List.copyOf(new TreeSet<>(tags)), happened.article(), happened.revision(), happened.happening()));
        }
    }

    /// What asks the CDN to drop everything that shows one of these: at once, or serving what it has while it fetches anew.
    Request purge(Collection<String> tags, boolean hard) {
        problem().ifPresent(problem -> {
            throw new Refused(problem);
        });
        var keys = String.join(" ", tags);
        var request = new Request(method, url.orElseThrow(), Map.of("Surrogate-Key", keys), new byte[0], Limits.CALL);
        if (method.equals("PURGE")) {
            request = request.with(hard ? "xkey-purge" : "xkey-softpurge", keys);
        } else if (!hard) {
            request = request.with("Fastly-Soft-Purge", "1");
        }
        return token.isPresent() ? request.with("Authorization", "Bearer " + token.get()) : request;
    }

    private Optional<String> problem() {
        if (isThere() && !url.orElseThrow().matches("https?://.+")) {
            return Optional.of("BROADTAPE_CDN_PURGE_URL is '" + url.orElseThrow() + "', which is no address; write one that begins with https://");
        }
        return METHODS.contains(method) ? Optional.empty() : Optional.of("BROADTAPE_CDN_PURGE_METHOD is '" + method + "'; write POST or PURGE");
    }

    @Override
    public List<String> problems() {
        return problem().stream().toList();
    }
}
