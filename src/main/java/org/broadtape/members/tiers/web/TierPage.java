package org.broadtape.members.tiers.web;

import java.util.List;

import org.broadtape.members.roster.web.Told;
import org.broadtape.members.tiers.Tier;

/// One tier at the desk.
///
/// @param others where its members can go
/// @param typed  what stands in the form
record TierPage(Tier tier, List<Tier> others, TierForm typed, Told told) {

    public boolean removable() {
        return !tier.slug().equals(Tier.FREE);
    }
}
