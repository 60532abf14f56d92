package org.broadtape.instruments.quotes.sources;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.installation.Safe;
import org.broadtape.kernel.Refused;

/// The sources of quotes. Each says on what licence its prices are shown, and is off until it is turned on.
@ApplicationScoped
@Transactional
public class Sources {

    private static final int KEY_BYTES = 32;

    private final SourceStore store;
    private final Safe safe;
    private final Clock clock;

    Sources(SourceStore store, Safe safe, Clock clock) {
        this.store = store;
        this.safe = safe;
        this.clock = clock;
    }

    /// A new source of these terms (`term=value`).
    public QuoteSource add(String slug, List<String> terms) {
        var source = SourceTerms.of(terms).made(slug);
        if (store.called(slug).isPresent()) {
            throw new Refused("there is a source '" + slug + "' already; change its terms with ./broadtape quotes change " + slug + " TERM=VALUE");
        }
        store.add(source, clock.instant());
        return source;
    }

    /// Changes these terms (`term=value`) of a source.
    public QuoteSource change(String slug, List<String> terms) {
        var source = SourceTerms.of(terms).changed(called(slug));
        store.change(source);
        return source;
    }

    /// A new key with which the source signs what it pushes, shown this once; the one before it holds no more.
    public String key(String slug) {
        var source = called(slug);
        if (source.kind() != QuoteSource.Kind.PUSH) {
            throw new Refused(slug + " does not push; ./broadtape quotes change " + slug + " kind=push lets it");
        }
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.lock(slug, safe.lock(owner(slug), secret.getBytes(StandardCharsets.US_ASCII)));
        return secret;
    }

    /// What the source signs with, where it is on and has a key.
    @Transactional(TxType.SUPPORTS)
    public Optional<byte[]> secret(QuoteSource source) {
        return source.on() && source.kind() == QuoteSource.Kind.PUSH ? store.locked(source.slug()).map(locked -> safe.unlock(owner(source.slug()), locked)) : Optional.empty();
    }

    @Transactional(TxType.SUPPORTS)
    public List<QuoteSource> all() {
        return store.all();
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<QuoteSource> find(String slug) {
        return store.called(slug);
    }

    /// @throws Refused where there is none
    @Transactional(TxType.SUPPORTS)
    public QuoteSource called(String slug) {
        return store.called(slug).orElseThrow(() -> new Refused("there is no source '" + slug + "'; ./broadtape quotes sources lists them, ./broadtape quotes add makes one"));
    }

    /// The markets of the instruments whose latest quote is its.
    @Transactional(TxType.SUPPORTS)
    public Set<String> markets(String slug) {
        return store.markets(slug);
    }

    /// Notes that it has said something.
    public void spoke(String slug, Instant at) {
        store.spoke(slug, at);
    }

    /// Notes what is wrong with it; empty where nothing is any more.
    public void troubled(String slug, String trouble) {
        store.troubled(slug, trouble, clock.instant());
    }

    private static String owner(String slug) {
        return "quotes " + slug;
    }
}
