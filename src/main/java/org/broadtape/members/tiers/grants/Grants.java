package org.broadtape.members.tiers.grants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Right;
import org.broadtape.members.tiers.Tiers;

/// Giving a tier to a member, letting it run longer, ending it. Each changes what the member may do at once.
@ApplicationScoped
@Transactional
public class Grants {

    private final GrantStore store;
    private final GrantBook book;
    private final Tiers tiers;
    private final Audit audit;

    Grants(GrantStore store, GrantBook book, Tiers tiers, Audit audit) {
        this.store = store;
        this.book = book;
        this.tiers = tiers;
        this.audit = audit;
    }

    /// What a member has been given, the newest first.
    public List<Grant> of(MemberId member) {
        return store.of(member);
    }

    /// @return the number of the grant
    /// @throws NotFound where there is no such member or tier
    public long give(Actor by, MemberId member, Giving giving) {
        by.demand(Right.CHANGE_MEMBERS);
        tiers.called(giving.tier());
        var id = book.add(member, giving, Optional.empty(), by.name());
        audit.record(by, "tier granted", member.toString(), giving.tier() + until(giving.ends()) + ": " + giving.reason());
        return id;
    }

    /// Lets a grant that runs end at another instant, or not at all.
    ///
    /// @throws NotFound where that member has no such grant
    /// @throws Refused  where it has ended
    public void extend(Actor by, MemberId member, long grant, Optional<Instant> ends, String reason) {
        by.demand(Right.CHANGE_MEMBERS);
        var held = book.extend(member, grant, ends, reason, by.name());
        audit.record(by, "grant extended", member.toString(), held.tier() + until(ends) + ": " + reason.strip());
    }

    /// Ends a grant now.
    ///
    /// @throws NotFound where that member has no such grant
    /// @throws Refused  where it has ended
    public void end(Actor by, MemberId member, long grant, String reason) {
        by.demand(Right.CHANGE_MEMBERS);
        var held = book.end(member, grant, reason, by.name());
        audit.record(by, "grant ended", member.toString(), held.tier() + ": " + reason.strip());
    }

    private static String until(Optional<Instant> ends) {
        return ends.map(end -> " until " + end).orElse("");
    }
}
