package org.broadtape.members.passwords;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.installation.DataFolder;
import org.broadtape.installation.Settings;
import org.broadtape.jobs.budget.Budget;
import org.broadtape.jobs.budget.Purpose;
import org.broadtape.jobs.budget.Taking;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.sessions.Fresh;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.staff.Actor;

/// Setting, trying and removing passwords. A forgotten one needs no way of its own: whoever signs in by mail sets another.
@ApplicationScoped
public class Passwords {

    /// For an address, whether anybody has it or not, and from a network (ASVS 6.3.1).
    private static final Purpose TRIALS = new Purpose("password", 10, 100, Duration.ofMinutes(15));

    private final PasswordStore store;
    private final Members members;
    private final PasswordChanges changes;
    private final Audit audit;
    private final Budget budget;
    private final Guessing guessing;
    private final Clock clock;
    private final Hashing hashing = new Hashing();
    private final PasswordRules rules;

    Passwords(PasswordStore store, Members members, PasswordChanges changes, Audit audit, Budget budget, Guessing guessing, Settings settings, DataFolder folder, Clock clock) {
        this.store = store;
        this.members = members;
        this.changes = changes;
        this.audit = audit;
        this.budget = budget;
        this.guessing = guessing;
        this.clock = clock;
        this.rules = new PasswordRules(settings.name(), new BreachedPasswords(folder.breachedPasswords()));
    }

    public boolean has(MemberId member) {
        return store.of(member).isPresent();
    }

    /// Says whether these belong together. Signs nobody in. For an address that nobody has it does the same work, down to the line in the audit log.
    @Transactional(TxType.NOT_SUPPORTED)
    public Trial tried(EmailAddress address, String typed, String network) {
        if (budget.take(TRIALS, address.value(), network) instanceof Taking.Again(var at)) {
            if (guessing.isNews(address)) {
                guessing.seen(address);
            }
            return new Trial.TooMany(at);
        }
        var stored = store.at(address);
        if (typed.length() > PasswordRules.LONGEST * 2 || !hashing.matches(typed, stored.map(Stored::hash))) {
            var whose = stored.map(known -> known.member().toString()).orElse("nobody");
            audit.record(new Actor(Optional.empty(), "", Set.of(), network), "wrong password", whose, "");
            return new Trial.Wrong();
        }
        budget.forget(TRIALS, address.value());
        var known = stored.orElseThrow();
        renewed(known.member(), known.hash(), typed);
        return new Trial.Right(known.member());
    }

    /// Ends all other sessions and tells the member.
    ///
    /// @param current the password until now, where the session is not fresh
    /// @throws Refused in words and with its field, where the current one is wrong or the new one too weak
    @Transactional(TxType.NOT_SUPPORTED)
    public void set(Session session, String current, String password, String network) {
        demandProof(session, current, network);
        var member = members.called(session.member());
        rules.demand(password, member);
        changes.set(session, member, hashing.hash(password), network);
    }

    /// @throws Refused where the current one is wrong
    @Transactional(TxType.NOT_SUPPORTED)
    public void remove(Session session, String current, String network) {
        demandProof(session, current, network);
        changes.remove(session, members.called(session.member()), network);
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
}
