package org.broadtape.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadtape.articles.By;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// The agencies and their contracts. Each change of a term is written down.
@ApplicationScoped
@Transactional
public class Providers {

    private final ProviderStore store;
    private final Clock clock;

    Providers(ProviderStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Reads a contract and puts it in force for what comes in from now on.
    public Provider load(Path file, By by) {
        return set(ContractFile.read(file), by);
    }

    Provider set(Provider provider, By by) {
        if (List.of(Provider.NEWSROOM.slug(), Provider.UNKNOWN.slug()).contains(provider.slug())) {
            throw new Refused("slug is '" + provider.slug() + "', which is kept for the program's own use; choose another");
        }
        var before = store.called(provider.slug()).map(Providers::terms).orElse(Map.of());
        var after = terms(provider);
        if (before.equals(after)) {
            return provider;
        }
        var all = new LinkedHashMap<>(before);
        all.putAll(after);
        store.set(provider, clock.instant());
        all.keySet().stream().filter(term -> !before.getOrDefault(term, "").equals(after.getOrDefault(term, "")))
                .forEach(term -> store.addChange(provider.slug(), clock.instant(), by.name(), term, before.getOrDefault(term, ""), after.getOrDefault(term, "")));
        return provider;
    }

    public List<Provider> all() {
        return store.all();
    }

    /// The provider of that slug; the newsroom and the unknown one are always there.
    public Provider called(String slug) {
        if (slug.equals(Provider.NEWSROOM.slug().value())) {
            return Provider.NEWSROOM;
        }
        if (slug.equals(Provider.UNKNOWN.slug().value())) {
            return Provider.UNKNOWN;
        }
        return Optional.of(slug).filter(Slug::is).flatMap(known -> store.called(new Slug(known)))
                .orElseThrow(() -> new Refused("there is no provider '" + slug + "'; load its contract with ./broadtape provider load FILE"));
    }

    public List<ContractChange> changes(Slug provider) {
        return store.changes(provider);
    }

    private static Map<String, String> terms(Provider provider) {
        var terms = new LinkedHashMap<String, String>();
        provider.lines().forEach(line -> terms.put(line.substring(0, line.indexOf(" = ")), line.substring(line.indexOf(" = ") + 3)));
        return terms;
    }
}
