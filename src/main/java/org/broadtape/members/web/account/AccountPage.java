package org.broadtape.members.web.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.broadtape.members.Member;
import org.broadtape.members.tiers.Tier;

/// `/account`: who I am here.
///
/// @param typed   the name as it stands in its field
/// @param problem what is wrong with what was typed, in words, or empty
/// @param leaves  when the account will be gone, if that was asked for
public record AccountPage(Member member, Tier tier, List<Given> history, String typed, String problem, boolean saved, Optional<Instant> leaves) {

    public String address() {
        return member.address().map(Object::toString).orElse("");
    }

    /// What stands where there is no picture.
    public String initial() {
        return member.publicName().substring(0, member.publicName().offsetByCodePoints(0, 1));
    }

    /// A grant as its owner sees it.
    public record Given(String tier, Instant begins, Optional<Instant> ends, String reason) {
    }
}
