package org.broadtape.members.tiers;

import org.broadtape.jobs.Event;

/// The publisher's tiers have other names, prices, rights or another order, or one is gone.
public record TiersChanged() implements Event {

    @Override
    public String aggregate() {
        return "tiers";
    }
}
