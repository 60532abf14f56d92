package org.broadtape.comments.rule.web;

import java.util.List;

import org.broadtape.members.tiers.Tier;

/// One place, and who may comment there.
///
/// @param holds    who may comment there as it is, in words
/// @param sentence what readers who are not signed in are told there as it is
/// @param members  whom "members" means as the tiers stand now
/// @param tiers    that can be chosen, the lowest first
/// @param typed    what stands in the form
public record RulePage(Place place, String holds, String sentence, String members, List<Tier> tiers, RuleForm typed, String problem) {

    public RulePage {
        tiers = List.copyOf(tiers);
    }
}
