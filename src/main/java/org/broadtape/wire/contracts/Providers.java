package org.broadtape.wire.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadtape.articles.history.By;
import org.broadtape.installation.DataFolder;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;

/// The agencies and their contracts. Each change of a term is written down.
@ApplicationScoped
@Transactional
public class Providers {

    private static final int MOST_CHANGES = 1000;

    private final ProviderStore store;
    private final DataFolder home;
    private final Clock clock;

    public Providers(ProviderStore store, DataFolder home, Clock clock) {
        this.store = store;
        this.home = home;
        this.clock = clock;
    }

    /// Reads a contract and puts it in force for what comes in from now on.
    public Provider load(Path file, By by) {
        return set(ContractFile.read(file), by);
    }

    /// Puts a new contract of these terms (`term=value`) in force.
    public Provider add(String slug, List<String> terms, By by) {
        if (Slug.is(slug) && store.called(new Slug(slug)).isPresent()) {
            throw new Refused("there is a provider '" + slug + "' already; change its terms with ./broadtape provider change " + slug + " TERM=VALUE");
        }
        return set(ContractTerms.none(slug).with(terms).provider(), by);
    }

    /// Changes these terms (`term=value`) of a contract.
    public Provider change(String slug, List<String> terms, By by) {
        return set(ContractTerms.of(called(slug)).with(terms).provider(), by);
    }

    /// Writes down what was changed of a provider beside its contract, such as its keys.
    public void note(Slug provider, By by, String term, String before, String after) {
        store.addChange(provider, clock.instant(), by.name(), term, before, after);
    }

    public Provider set(Provider provider, By by) {
        if (List.of(Provider.NEWSROOM.slug(), Provider.UNKNOWN.slug()).contains(provider.slug())) {
            throw new Refused("slug is '" + provider.slug() + "', which is kept for the program's own use; choose another");
        }
        alone(provider);
        var before = store.locked(provider.slug()).map(Providers::terms).orElse(Map.of());
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

    /// Of two who watch one folder nobody could tell whose an item is.
    private void alone(Provider provider) {
        var watch = provider.waysIn().watch();
        if (!watch.isEmpty()) {
            store.all().stream().filter(other -> !other.slug().equals(provider.slug()) && !other.waysIn().watch().isEmpty() && folder(other.waysIn().watch()).equals(folder(watch))).findFirst()
                    .ifPresent(other -> {
                        throw new Refused("watch is '" + watch + "', which " + other.slug() + " watches already; give each provider a folder of its own", "watch");
                    });
        }
    }

    private Path folder(String watch) {
        var folder = home.home().resolve(watch).normalize();
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder;
        }
    }

    @Transactional(TxType.SUPPORTS)
    public List<Provider> all() {
        return store.all();
    }

    /// The provider of that slug; the newsroom and the unknown one are always there.
    @Transactional(TxType.SUPPORTS)
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

    /// The newest changes of all contracts.
    public List<ContractChange> changes() {
        return store.changes(MOST_CHANGES);
    }

    /// When its contract was first in force, as far as that was written down.
    public Optional<Instant> since(Slug provider) {
        return store.since(provider);
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
