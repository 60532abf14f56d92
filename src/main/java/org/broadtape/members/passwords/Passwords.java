package org.broadtape.members.passwords;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.installation.Settings;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Purpose;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.notices.AccountNotices;
import org.broadtape.members.notices.Happening;
import org.broadtape.members.sessions.Fresh;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;

/// Setting, trying and removing passwords. A forgotten one needs no way of its own: whoever signs in by mail sets another.
@ApplicationScoped
public class Passwords {

    /// For an address, whether anybody has it or not, and from a network (ASVS 6.3.1).
    private static final Purpose TRIALS = new Purpose("password", 10, 100, Duration.ofMinutes(15));

    private final PasswordStore store;
    private final Members members;
    private final Sessions sessions;
    private final AccountNotices notices;
    private final Audit audit;
    private final Budget budget;
    private final Clock clock;
    private final Hashing hashing = new Hashing();
    private final PasswordRules rules;

    Passwords(PasswordStore store, Members members, Sessions sessions, AccountNotices notices, Audit audit, Budget budget, Settings settings, Clock clock) {
        this.store = store;
        this.members = members;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.budget = budget;
        this.clock = clock;
        this.rules = new PasswordRules(settings.name());
    }

    public boolean has(MemberId member) {
        return store.of(member).isPresent();
    }

    /// Says whether these belong together, in the same time for addresses that nobody has. Signs nobody in.
    @Transactional(TxType.NOT_SUPPORTED)
    public Trial tried(EmailAddress address, String typed, String network) {
        if (budget.take(TRIALS, address.value(), network) instanceof Taking.Again(var at)) {
            return new Trial.TooMany(at);
        }
        var member = members.at(address).map(Member::id);
        var stored = member.flatMap(store::of);
        if (typed.length() > PasswordRules.LONGEST * 2 || !hashing.matches(typed, stored)) {
            member.ifPresent(known -> audit.ofMember(known, "wrong password", "", network));
            return new Trial.Wrong();
        }
        budget.forget(TRIALS, address.value());
        renewed(member.orElseThrow(), stored.orElseThrow(), typed);
        return new Trial.Right(member.orElseThrow());
    }

    /// Ends all other sessions and tells the member.
    ///
    /// @param current the password until now, where the session is not fresh
    /// @throws Refused in words and with its field, where the current one is wrong or the new one too weak
    @Transactional
    public void set(Session session, String current, String password, String network) {
        demandProof(session, current, network);
        var member = members.called(session.member());
        rules.demand(password, member);
        store.put(member.id(), hashing.hash(password), clock.instant());
        changed(session, member, Happening.PASSWORD_CHANGED, "password changed", network);
    }

    /// @throws Refused where the current one is wrong
    @Transactional
    public void remove(Session session, String current, String network) {
        demandProof(session, current, network);
        if (store.remove(session.member())) {
            changed(session, members.called(session.member()), Happening.PASSWORD_REMOVED, "password removed", network);
        }
    }

    private void changed(Session session, Member member, Happening what, String audited, String network) {
        sessions.endAllBut(member.id(), session.id());
        audit.ofMember(member.id(), audited, "", network);
        notices.tell(member, what, "");
    }

    /// Whoever found an open browser must not keep the account: ASVS 7.5.1.
    private void demandProof(Session session, String current, String network) {
        if (Fresh.is(session, clock.instant())) {
            return;
        }
        var address = members.called(session.member()).address();
        if (!has(session.member()) || address.isEmpty()) {
            throw new Refused("It is a while since you signed in. Sign in once more, then come back here", "fresh");
        }
        switch (tried(address.get(), current, network)) {
            case Trial.Right _ -> {
                // it is their own
            }
            case Trial.Wrong _ -> throw new Refused("This is not your present password", "current");
            case Trial.TooMany _ -> throw new Refused("Too many attempts. Sign in by mail, then come back here", "current");
        }
    }

    private void renewed(MemberId member, String stored, String typed) {
        if (hashing.isOld(stored)) {
            store.rehash(member, stored, hashing.hash(typed));
        }
    }

    Optional<String> stored(MemberId member) {
        return store.of(member);
    }
}
