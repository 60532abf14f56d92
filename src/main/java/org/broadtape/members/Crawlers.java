package org.broadtape.members;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

import org.broadtape.installation.Settings;

/// The search engines that the publisher lets read what readers pay for. One is known by its network and by what it calls itself, by both:
/// the first cannot be written into a request, the second tells it from others there.
@Singleton // asked by every request: without the proxy of an application's scope
public class Crawlers {

    private final List<Settings.Crawler> known;
    private final MeterRegistry registry;

    Crawlers(Settings settings, MeterRegistry registry) {
        this.known = settings.crawlers();
        this.registry = registry;
    }

    public boolean exist() {
        return !known.isEmpty();
    }

    /// Whether somebody calls itself by the name of one: for it no page is taken from the cache, and none goes in.
    public boolean claims(String agent) {
        return known.stream().anyMatch(one -> agent.contains(one.agent()));
    }

    /// @param network the address that the request came from, as far as it is to be believed
    Optional<Viewer.Crawler> of(String agent, String network) {
        var claimed = known.stream().filter(one -> agent.contains(one.agent())).toList();
        var proved = claimed.stream().filter(one -> one.networks().stream().anyMatch(range -> range.has(network))).findFirst();
        claimed.stream().findFirst().ifPresent(one -> registry.counter("broadtape.crawler.requests", "crawler", proved.orElse(one).name(), "proved", Boolean.toString(proved.isPresent())).increment());
        return proved.map(one -> new Viewer.Crawler(one.name()));
    }
}
