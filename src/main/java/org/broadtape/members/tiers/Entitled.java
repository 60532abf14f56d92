package org.broadtape.members.tiers;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Session;

/// The one answer to what a member may do besides reading: comment, keep five portfolios, see live quotes.
@ApplicationScoped
public class Entitled {

    private final Members members;
    private final Tiers tiers;

    Entitled(Members members, Tiers tiers) {
        this.members = members;
        this.tiers = tiers;
    }

    /// The same for whoever is signed in, by the tier that their session has.
    public Entitlements of(Session session) {
        return tiers.find(session.tier()).map(Tier::entitlements).orElse(Entitlements.NONE);
    }

    /// What this member's tier entitles to now; nothing where they may not sign in.
    ///
    /// @throws org.broadtape.kernel.NotFound where there is no such account
    public Entitlements of(MemberId member) {
        var found = members.called(member);
        return found.state().maySignIn() ? tiers.find(found.tier()).map(Tier::entitlements).orElse(Entitlements.NONE) : Entitlements.NONE;
    }
}
