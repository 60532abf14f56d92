package org.broadtape.members.tiers.groups.web;

import java.util.List;

import org.broadtape.members.roster.web.Told;
import org.broadtape.members.tiers.Tier;
import org.broadtape.members.tiers.groups.Group;

/// @param changes whether who looks may open one
record GroupsPage(List<Group> groups, List<Tier> tiers, boolean changes, Typed typed, Told told) {

    /// What was typed into the form.
    record Typed(String name, String tier, String seats, String ends) {
    }
}
