package org.broadtape.wire.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadtape.installation.Safe;
import org.broadtape.installation.Settings;
import org.broadtape.outbound.Answer;
import org.broadtape.outbound.Outbound;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.ways.Feeding;

import org.jspecify.annotations.Nullable;

/// Subscribes to the hubs that polled feeds name, renews in good time, and leaves what a contract no longer wants.
@ApplicationScoped
public class Subscriptions implements Feeding {

    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    private static final int BYTES = 32;

    private final SubscriptionStore store;
    private final Hub hub;
    private final Settings settings;
    private final Safe safe;
    private final Clock clock;

    Subscriptions(SubscriptionStore store, Outbound outbound, Settings settings, Safe safe, Clock clock) {
        this.store = store;
        this.hub = new Hub(outbound);
        this.settings = settings;
        this.safe = safe;
        this.clock = clock;
    }

    @Override
    public void heard(Provider provider, Answer answer, Optional<Path> text) {
        var known = store.of(provider.slug().value());
        if (provider.waysIn().websub() && (known.isEmpty() || text.isPresent())) {
            HubLinks.of(answer, text).filter(links -> known.filter(one -> isAbout(one, provider, links)).isEmpty()).ifPresent(links -> {
                known.ifPresent(this::leave);
                ask(fresh(provider, links));
            });
        }
    }

    @Override
    public boolean isFed(Provider provider) {
        return provider.waysIn().websub() && store.of(provider.slug().value()).filter(one -> one.feeds(clock.instant())).isPresent();
    }

    @Override
    public List<Provider> due(List<Provider> providers) {
        var slugs = providers.stream().collect(Collectors.toMap(provider -> provider.slug().value(), Function.identity()));
        return store.all().stream().filter(one -> isDue(one, Optional.ofNullable(slugs.get(one.provider())))).flatMap(one -> Optional.ofNullable(slugs.get(one.provider())).stream()).distinct().toList();
    }

    @Override
    public void tend(Provider provider) {
        var now = clock.instant();
        for (var one : store.all().stream().filter(mine -> mine.provider().equals(provider.slug().value())).toList()) {
            if (one.state() == Subscription.State.LEAVING) {
                if (!one.renewAt().isAfter(now)) {
                    store.remove(one.token());
                }
            } else if (!isWanted(one, provider)) {
                leave(one);
            } else if (!one.renewAt().isAfter(now)) {
                ask(one);
            }
        }
    }

    @Override
    public String sentence(Provider provider) {
        return store.of(provider.slug().value()).map(one -> switch (one.state()) {
            case ASKED -> "its hub was asked and has not come to verify";
            case VERIFIED -> "its hub sends what is new until " + one.leaseUntil().orElse(one.renewAt()) + (one.reason().isEmpty() ? "" : "; " + one.reason());
            case DENIED -> one.reason() + "; it is polled and asked again at " + one.renewAt();
            case LEAVING -> "";
        }).orElse("");
    }

    private boolean isDue(Subscription one, Optional<Provider> provider) {
        return !one.renewAt().isAfter(clock.instant()) || (one.state() != Subscription.State.LEAVING && provider.filter(known -> isWanted(one, known)).isEmpty());
    }

    private static boolean isWanted(Subscription one, @Nullable Provider provider) {
        return provider != null && provider.waysIn().websub() && provider.waysIn().poll().equals(one.poll());
    }

    private static boolean isAbout(Subscription one, Provider provider, HubLinks links) {
        return isWanted(one, provider) && one.hub().equals(links.hub()) && one.topic().equals(links.topic());
    }

    private Subscription fresh(Provider provider, HubLinks links) {
        var now = clock.instant();
        return new Subscription(random(), provider.slug().value(), provider.waysIn().poll(), links.topic(), links.hub(),
                safe.lock(owner(provider.slug().value()), random().getBytes(StandardCharsets.US_ASCII)), Subscription.State.ASKED, "", now, now, Optional.empty());
    }

    private void ask(Subscription one) {
        var now = clock.instant();
        // written down first: the hub may come to verify before it has answered
        store.set(one.asked(now, now.plus(ASK_AGAIN)));
        var objection = hub.subscribe(one, callback(one), new String(secret(one), StandardCharsets.US_ASCII));
        if (!objection.isEmpty()) {
            store.at(one.token()).ifPresent(known -> store.set(known.with(known.feeds(now) ? known.state() : Subscription.State.DENIED, objection, now.plus(ASK_AGAIN))));
        }
    }

    // whether the hub hears of it or not: what it still sends is not taken
    private void leave(Subscription one) {
        store.set(one.with(Subscription.State.LEAVING, "", clock.instant().plus(Hub.LEASE)));
        hub.unsubscribe(one, callback(one));
    }

    byte[] secret(Subscription one) {
        return safe.unlock(owner(one.provider()), one.locked());
    }

    private String callback(Subscription one) {
        return settings.at("/api/v1/wire/hub/" + one.token());
    }

    private static String owner(String provider) {
        return "hub of " + provider;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
