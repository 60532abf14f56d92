package org.broadtape.members.factors.passkeys;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Charge;
import org.broadtape.kernel.Refused;
import org.broadtape.members.MemberId;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.staff.Actor;

/// Where passkeys are shown. One that does not open leaves a line in the audit log, which outlives what its refusal rolls back.
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class PasskeyDoor {

    static final String REFUSED = "passkey refused";
    /// Lines from one network: so many tell of it, and no more fill the log.
    private static final int LINES_IN_A_QUARTER = 50;

    private final Passkeys passkeys;
    private final Audit audit;
    private final Budget budget;

    PasskeyDoor(Passkeys passkeys, Audit audit, Budget budget) {
        this.passkeys = passkeys;
        this.audit = audit;
        this.budget = budget;
    }

    /// Whose passkey has signed this browser's challenge.
    ///
    /// @throws Refused where nobody's has
    public MemberId opens(Signed signed, String sealed, String network) {
        try {
            return passkeys.shown(signed, sealed);
        } catch (Refused refusal) {
            note(passkeys.ownerOf(signed).map(MemberId::toString).orElse("nobody"), refusal, network);
            throw refusal;
        }
    }

    /// As a second factor, for who has signed in already.
    ///
    /// @throws Refused where it is not theirs
    public void opensFor(Session session, Signed signed, String sealed, String network) {
        if (!opens(signed, sealed, network).equals(session.member())) {
            var refusal = new Refused("This passkey opens another account. Take the one of the account that you have signed in to");
            note(session.member().toString(), refusal, network);
            throw refusal;
        }
    }

    private void note(String whose, Refused refusal, String network) {
        if (budget.take(new Charge(REFUSED, network, LINES_IN_A_QUARTER, Duration.ofMinutes(15))).allowed()) {
            audit.record(new Actor(Optional.empty(), "", Set.of(), network), REFUSED, whose, String.valueOf(refusal.getMessage()));
        }
    }
}
