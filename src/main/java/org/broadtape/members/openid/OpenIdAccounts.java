package org.broadtape.members.openid;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.factors.Change;
import org.broadtape.members.factors.Changes;

/// Whose accounts elsewhere are whose here: by the issuer's own name for somebody; the first time by their mail address, where the issuer has proved
/// that it is theirs.
@ApplicationScoped
@Transactional
class OpenIdAccounts {

    private final OpenIdStore store;
    private final Members members;
    private final Changes changes;
    private final Audit audit;
    private final Clock clock;

    OpenIdAccounts(OpenIdStore store, Members members, Changes changes, Audit audit, Clock clock) {
        this.store = store;
        this.members = members;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws Refused where they are new here and their address is not proved
    MemberId memberFor(Issuer issuer, Identity identity, String network) {
        var linked = store.memberOf(issuer.address().toString(), identity.subject());
        return linked.orElseGet(() -> linked(issuer, identity, network));
    }

    private MemberId linked(Issuer issuer, Identity identity, String network) {
        if (identity.address().isEmpty() || !identity.verified()) {
            throw new Refused(issuer.name() + " has not made sure that your mail address is yours. Confirm it there, or come in another way");
        }
        var address = EmailAddress.of(identity.address());
        var known = members.at(address).isPresent();
        var member = members.joined(address, named(identity.name()), "openid " + issuer.key()).id();
        store.add(member, issuer.address().toString(), identity.subject(), clock.instant());
        audit.ofMember(member, Change.ACCOUNT_LINKED.inWords(), issuer.name(), network);
        if (known) {
            changes.tell(member, Change.ACCOUNT_LINKED);
        }
        return member;
    }

    /// A name that is too long, or has signs in it that nobody sees, is left for its owner to type.
    private static String named(String theirs) {
        try {
            return Members.named(theirs);
        } catch (Refused unfit) {
            return "";
        }
    }
}
