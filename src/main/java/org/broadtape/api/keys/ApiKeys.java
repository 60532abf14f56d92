package org.broadtape.api.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.jobs.budget.Allowances;
import org.broadtape.jobs.budget.Charge;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// Makes, lists and revokes keys, and says what a request that bears one may have. Making and revoking is the publisher's and stands in the audit log.
@ApplicationScoped
@Transactional
public class ApiKeys {

    private static final String LENT = "the program itself";
    private static final String BY_MINUTE = "api by minute";
    private static final String BY_DAY = "api by day";
    /// That a key is in use is noted so often and no oftener.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final LiveKeys live;
    private final Allowances allowances;
    private final Audit audit;
    private final Clock clock;
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

    ApiKeys(ApiKeyStore store, LiveKeys live, Allowances allowances, Audit audit, Clock clock) {
        this.store = store;
        this.live = live;
        this.allowances = allowances;
        this.audit = audit;
        this.clock = clock;
    }

    /// A key's number, and what its owner gets; it is shown once.
    public record Made(long id, Token secret) {
    }

    public Made make(Actor by, KeyWish wish) {
        by.demand(Right.MANAGE_KEYS);
        var secret = Token.fresh();
        var id = store.add(wish, secret.hash(), clock.instant(), by.name());
        audit.record(by, "api key made", subject(id), wish.name() + ": " + wish.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" ")));
        live.changed();
        return new Made(id, secret);
    }

    /// Those in force first, the newest first.
    public List<ApiKey> all(Actor by) {
        by.demand(Right.MANAGE_KEYS);
        return store.all();
    }

    /// @throws Refused where there is no such key in force
    public void revoke(Actor by, long id) {
        by.demand(Right.MANAGE_KEYS);
        var key = store.called(id).orElseThrow(() -> new Refused("There is no key " + id + "; ./broadtape key list shows them"));
        if (!store.revoke(id, clock.instant())) {
            throw new Refused("Key " + id + " is revoked already");
        }
        audit.record(by, "api key revoked", subject(id), key.name());
        live.changed();
    }

    /// A key for the program's own use, such as the walk of the exits: in no audit log, and gone with [#takeBack].
    public Token lend(KeyWish wish) {
        var secret = Token.fresh();
        store.add(wish, secret.hash(), clock.instant(), LENT);
        live.changed();
        return secret;
    }

    /// Removes the keys that were lent under that name.
    public void takeBack(String name) {
        store.remove(name, LENT);
        live.changed();
    }

    /// The key in force that this is the secret of.
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<ApiKey> of(Token secret) {
        var found = live.of(secret);
        found.ifPresent(this::used);
        return found;
    }

    /// One request of the key's budgets: that of the minute first, so that a program which asks too fast does not spend its day.
    @Transactional(TxType.NOT_SUPPORTED)
    public Taking take(ApiKey key) {
        var who = Long.toString(key.id());
        return allowances.take(List.of(new Charge(BY_MINUTE, who, key.perMinute(), Duration.ofMinutes(1)), new Charge(BY_DAY, who, key.perDay(), Duration.ofDays(1))));
    }

    private void used(ApiKey key) {
        var now = clock.instant();
        var last = noted.get(key.id());
        if (last == null || !now.isBefore(last.plus(NOTED))) {
            noted.put(key.id(), now);
            store.used(key.id(), now);
        }
    }

    private static String subject(long id) {
        return "api-key/" + id;
    }
}
