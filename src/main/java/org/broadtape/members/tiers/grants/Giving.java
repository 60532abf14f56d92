package org.broadtape.members.tiers.grants;

import java.time.Instant;
import java.util.Optional;

import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.tiers.Tier;

/// A tier to be given.
///
/// @param ends   absent for one that runs until somebody ends it
/// @param reason for the member and the desk to read, one line
/// @param source `desk`, `group`, or the name of an import
public record Giving(Slug tier, Optional<Instant> ends, String reason, boolean complimentary, String source) {

    /// @throws Refused for what nobody can be given
    public Giving {
        reason = reasoned(reason);
        if (tier.equals(Tier.FREE)) {
            throw new Refused("Every member has this tier already");
        }
    }

    /// One given by hand.
    public static Giving byHand(Slug tier, Optional<Instant> ends, String reason, boolean complimentary) {
        return new Giving(tier, ends, reason, complimentary, "desk");
    }

    static String reasoned(String typed) {
        var reason = typed.strip();
        if (reason.isEmpty() || reason.length() > 300 || reason.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("Say why in one line, of 300 characters at most; it is kept with the member");
        }
        return reason;
    }
}
