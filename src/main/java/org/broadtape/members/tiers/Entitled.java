package org.broadtape.members.tiers;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.Members;

/// The one answer to what a member may do besides reading: comment, keep five portfolios, see live quotes.
@ApplicationScoped
public class Entitled {

    private final Members members;
    private final Tiers tiers;

    Entitled(Members members, Tiers tiers) {
        this.members = members;
        this.tiers = tiers;
    }

    /// What this member's tier entitles to now; nothing where they may not sign in.
    ///
    /// @throws org.broadtape.kernel.NotFound where there is no such account
    public Entitlements of(MemberId member) {
        var found = members.called(member);
        return found.state().maySignIn() ? tiers.find(found.tier()).map(Tier::entitlements).orElse(Entitlements.NONE) : Entitlements.NONE;
    }
}
