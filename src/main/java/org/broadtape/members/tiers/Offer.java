package org.broadtape.members.tiers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.jobs.Events;
import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.LiveSessions;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;

/// What the publisher offers: all tiers at once, in their order, and taking one out of it.
@ApplicationScoped
@Transactional
public class Offer {

    private final Tiers tiers;
    private final OfferStore store;
    private final LiveSessions live;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    Offer(Tiers tiers, OfferStore store, LiveSessions live, Events events, Audit audit, Clock clock) {
        this.tiers = tiers;
        this.store = store;
        this.live = live;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sets names, prices, order and what each tier gives. Members keep their grants; which of several counts follows the new order.
    ///
    /// @param wanted the lowest first, all that there are
    /// @throws Refused where one that is offered now is missing
    public void set(Actor by, List<Tier> wanted) {
        by.demand(Right.MANAGE_TIERS);
        store.lock();
        store.offered().stream().filter(slug -> wanted.stream().noneMatch(tier -> tier.slug().equals(slug))).findFirst().ifPresent(missing -> {
            throw new Refused("The tier '" + missing + "' is not among these. Remove it first, saying where its members go: ./broadtape tier remove " + missing + " --to TIER");
        });
        wanted.forEach(tiers::put);
        store.settleAllWithSeveral(clock.instant());
        changed();
        audit.record(by, "tiers set", "tiers", String.join(", ", wanted.stream().map(tier -> tier.slug().value()).toList()));
    }

    /// A tier above all others, which gives nothing yet but what all below it give to read.
    ///
    /// @throws Refused where there is one of that slug
    public void add(Actor by, Slug slug, String name) {
        by.demand(Right.MANAGE_TIERS);
        store.lock();
        if (tiers.find(slug).isPresent()) {
            throw new Refused("There is a tier '" + slug + "' already");
        }
        tiers.put(new Tier(slug, name, "", store.highest() + 1, Optional.empty(), Optional.empty(), Entitlements.NONE));
        changed();
        audit.record(by, "tier added", "tier/" + slug, name);
    }

    /// Another name, description, prices and entitlements for a tier, which keeps its place.
    ///
    /// @throws NotFound where there is no such tier
    public void change(Actor by, Tier wanted) {
        by.demand(Right.MANAGE_TIERS);
        store.lock();
        var before = tiers.called(wanted.slug());
        tiers.put(wanted.at(before.position()));
        changed();
        audit.record(by, "tier changed", "tier/" + wanted.slug(), before.differenceTo(wanted));
    }

    /// Changes places with the next one above or below. Nothing stands below what every member has.
    ///
    /// @throws NotFound where there is no such tier
    /// @throws Refused  where there is none to change places with
    public void move(Actor by, Slug slug, boolean up) {
        by.demand(Right.MANAGE_TIERS);
        store.lock();
        var all = tiers.all();
        var from = all.indexOf(tiers.called(slug));
        var to = up ? from + 1 : from - 1;
        if (from == 0 || to < 1 || to >= all.size()) {
            throw new Refused(from == 0 ? "This is what every member has; it stays the lowest" : "There is no tier to change places with");
        }
        tiers.put(all.get(from).at(all.get(to).position()));
        tiers.put(all.get(to).at(all.get(from).position()));
        store.settleAllWithSeveral(clock.instant());
        changed();
        audit.record(by, "tier moved", "tier/" + slug, (up ? "above " : "below ") + all.get(to).slug());
    }

    /// Takes a tier out of the offer. What ran of it runs on as `to`.
    ///
    /// @param to where its members and groups go; may be empty where it has none
    /// @return how many grants moved
    /// @throws Refused where somebody has it and nobody says where they go
    public int remove(Actor by, Slug slug, Optional<Slug> to) {
        by.demand(Right.MANAGE_TIERS);
        store.lock();
        if (tiers.called(slug).slug().equals(Tier.FREE)) {
            throw new Refused("Every member has this tier; it cannot be removed. It can be called something else");
        }
        var now = clock.instant();
        var moved = to.isEmpty() ? unused(slug) : store.move(slug, target(slug, to.get()), by.name(), now);
        store.retire(slug, now);
        tiers.forget();
        changed();
        audit.record(by, "tier removed", "tier/" + slug, to.map(other -> moved + " moved to " + other).orElse("nobody had it"));
        return moved;
    }

    private Slug target(Slug slug, Slug to) {
        if (to.equals(slug)) {
            throw new Refused("Its members cannot stay in a tier that is removed. Name another");
        }
        return tiers.called(to).slug();
    }

    private int unused(Slug slug) {
        var use = store.use(slug, clock.instant());
        if (use.grants() > 0 || use.groups() > 0) {
            throw new Refused(use.grants() + " members and " + use.groups() + " groups have this tier. Say which tier they go to");
        }
        return 0;
    }

    private void changed() {
        live.allChanged();
        events.publish(new TiersChanged());
    }
}
