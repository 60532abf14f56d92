package org.broadtape.members.tiers.web;

import java.util.List;

import org.broadtape.members.roster.web.Told;
import org.broadtape.members.tiers.Tier;

/// All tiers at the desk, the highest first, as readers compare them from the top.
///
/// @param slug of the form that adds one
/// @param name likewise
record TiersPage(List<Tier> tiers, String slug, String name, Told told) {

    public boolean movesUp(Tier tier) {
        return tier.position() > 0 && !tiers.getFirst().equals(tier);
    }

    public boolean movesDown(Tier tier) {
        return tier.position() > 0 && tiers.indexOf(tier) < tiers.size() - 2;
    }
}
