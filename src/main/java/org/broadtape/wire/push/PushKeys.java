package org.broadtape.wire.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadtape.articles.history.By;
import org.broadtape.installation.Safe;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.contracts.Providers;

/// The keys of providers that push. Several may be in force, so that one can be exchanged without a pause; without one a provider's address does
/// not exist. Each is shown once, when it is made, and kept locked.
@ApplicationScoped
@Transactional
public class PushKeys {

    private static final int MOST = 4;
    private static final int BYTES = 32;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final PushKeyStore store;
    private final Providers providers;
    private final Safe safe;
    private final Clock clock;
    private final Map<Slug, Instant> used = new ConcurrentHashMap<>();

    PushKeys(PushKeyStore store, Providers providers, Safe safe, Clock clock) {
        this.store = store;
        this.providers = providers;
        this.safe = safe;
        this.clock = clock;
    }

    /// A key and the secret that the agency gets.
    public record Made(long id, String secret) {
    }

    public Made add(String slug, By by) {
        var provider = providers.called(slug).slug();
        if (store.of(provider).size() >= MOST) {
            throw new Refused(slug + " has " + MOST + " keys, the most that may be in force; remove one with ./broadtape provider key remove " + slug + " ID");
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = store.add(provider, safe.lock(owner(provider), secret.getBytes(StandardCharsets.US_ASCII)), by.name(), clock.instant());
        providers.note(provider, by, "push key " + id, "", "added");
        return new Made(id, secret);
    }

    public void remove(String slug, long id, By by) {
        var provider = providers.called(slug).slug();
        if (!store.remove(provider, id)) {
            throw new Refused(slug + " has no key " + id + "; ./broadtape provider key list " + slug + " shows them");
        }
        providers.note(provider, by, "push key " + id, "added", "removed");
    }

    public List<PushKey> of(String slug) {
        return store.of(providers.called(slug).slug());
    }

    /// The secrets in force by the keys' numbers; none where the provider has no key.
    @Transactional(TxType.SUPPORTS)
    Map<Long, byte[]> secrets(Slug provider) {
        var secrets = new LinkedHashMap<Long, byte[]>();
        store.locked(provider).forEach((id, locked) -> secrets.put(id, safe.unlock(owner(provider), locked)));
        return secrets;
    }

    @Transactional(TxType.SUPPORTS)
    void used(Slug provider) {
        var now = clock.instant();
        if (used.getOrDefault(provider, Instant.EPOCH).isBefore(now.minus(USE_NOTED_EVERY))) {
            used.put(provider, now);
            store.used(provider, now);
        }
    }

    private static String owner(Slug provider) {
        return "wire " + provider;
    }
}
