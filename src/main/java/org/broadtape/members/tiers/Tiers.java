package org.broadtape.members.tiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.jobs.Notices;
import org.broadtape.jobs.Subscriber;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// The publisher's tiers. They are few and asked for by every request, so each node remembers them until it hears of a change.
@ApplicationScoped
@Transactional
public class Tiers implements Subscriber {

    private static final String TOPIC = "tiers";

    private final TierStore store;
    private final Notices notices;
    private volatile @Nullable List<Tier> known;
    private volatile boolean hears;

    Tiers(TierStore store, Notices notices) {
        this.store = store;
        this.notices = notices;
    }

    /// The lowest first.
    @Transactional(TxType.SUPPORTS)
    public List<Tier> all() {
        var found = known;
        if (found != null) {
            return found;
        }
        var read = List.copyOf(store.all());
        known = hears ? read : null;
        return read;
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<Tier> find(Slug slug) {
        return all().stream().filter(tier -> tier.slug().equals(slug)).findFirst();
    }

    /// @throws NotFound where there is no such tier
    @Transactional(TxType.SUPPORTS)
    public Tier called(Slug slug) {
        return find(slug).orElseThrow(() -> new NotFound("tier " + slug));
    }

    /// The tiers whose articles somebody of this tier may read: it and all below it.
    @Transactional(TxType.SUPPORTS)
    public Set<Slug> readBy(Slug slug) {
        var position = find(slug).map(Tier::position).orElse(0);
        return all().stream().filter(tier -> tier.position() <= position).map(Tier::slug).collect(Collectors.toUnmodifiableSet());
    }

    /// A new tier, or an old one in new words.
    public void put(Tier tier) {
        store.put(tier);
        forget();
    }

    /// Every node reads the tiers anew once the caller's transaction has committed.
    void forget() {
        known = null;
        notices.send(TOPIC, "");
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void told(String text) {
        known = null;
    }

    @Override
    public void listening() {
        known = null;
        hears = true;
    }

    @Override
    public void lost() {
        hears = false;
        known = null;
    }
}
