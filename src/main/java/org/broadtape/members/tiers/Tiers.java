package org.broadtape.members.tiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.jobs.Memories;
import org.broadtape.jobs.Remembered;
import org.broadtape.jobs.Remembers;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Slug;

/// The publisher's tiers. They are few and asked for by every request, so each node remembers them until it hears of a change.
@ApplicationScoped
@Transactional
public class Tiers implements Remembers {

    private static final String TOPIC = "tiers";

    private final TierStore store;
    private final Remembered<List<Tier>> known;

    Tiers(TierStore store, Memories memories) {
        this.store = store;
        this.known = memories.of(TOPIC, () -> List.copyOf(store.all()));
    }

    /// The lowest first.
    @Transactional(TxType.SUPPORTS)
    public List<Tier> all() {
        return known.get();
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
        known.changed();
    }

    @Override
    public Remembered<?> remembered() {
        return known;
    }
}
