package org.broadtape.members.factors;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Charge;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.notices.AccountNotices;
import org.broadtape.members.notices.Happening;
import org.broadtape.members.sessions.Session;

/// What a member can show besides the proof they signed in with, and the showing of a code. Passkeys are shown to
/// [org.broadtape.members.factors.passkeys.Passkeys].
@ApplicationScoped
public class SecondFactors {

    /// Wrong codes: so few that guessing six digits takes longer than anybody lives.
    private static final int WRONG_IN_A_QUARTER = 5;
    private static final int WRONG_IN_A_DAY = 30;

    private final FactorStore store;
    private final CodeDesk desk;
    private final Budget budget;
    private final Members members;
    private final AccountNotices notices;
    private final Clock clock;

    SecondFactors(FactorStore store, CodeDesk desk, Budget budget, Members members, AccountNotices notices, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.budget = budget;
        this.members = members;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional(TxType.SUPPORTS)
    public Held heldBy(MemberId member) {
        return store.heldBy(member);
    }

    @Transactional(TxType.SUPPORTS)
    public Step stepOf(Session session) {
        return Step.of(session, store.heldBy(session.member()), clock.instant());
    }

    /// A code of the member's app, or a recovery code; either is spent by it.
    public Showing show(Session session, String typed, String network) {
        var who = session.member().toString();
        var quarter = new Charge("second factor", who, WRONG_IN_A_QUARTER, Duration.ofMinutes(15));
        if (budget.take(List.of(quarter, new Charge("second factor by day", who, WRONG_IN_A_DAY, Duration.ofDays(1)))) instanceof Taking.Again(var at)) {
            if (budget.take(new Charge("notice of wrong codes", who, 1, Duration.ofDays(1))).allowed()) {
                notices.tell(members.called(session.member()), Happening.WRONG_CODES, "");
            }
            return new Showing.Later(at);
        }
        var showing = desk.show(session, typed, network);
        if (showing instanceof Showing.Shown) {
            budget.forget(quarter);
        }
        return showing;
    }
}
