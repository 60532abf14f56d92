package org.broadtape.members.tiers.web;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.kernel.Slot;

/// The way from where a preview ends to what would open the rest.
@ApplicationScoped
class GateLink implements Slot {

    private final MembershipMessages words;

    GateLink(MembershipMessages words) {
        this.words = words;
    }

    @Override
    public String place() {
        return "article/gate";
    }

    @Override
    public Optional<Fragment> about(long subject) {
        return Optional.of(new Fragment("<p class=\"gate__ways\"><a class=\"gate__more\" href=\"/membership\">" + words.compare() + "</a></p>", Set.of()));
    }
}
