package org.broadtape.members;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.broadtape.kernel.NotFound;
import org.broadtape.kernel.Refused;

/// Accounts.
@ApplicationScoped
@Transactional
public class Members {

    static final int LONGEST_NAME = 80;
    private static final Predicate<String> CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]").asPredicate();

    private final MemberStore store;
    private final Instance<UponProof> uponProof;
    private final Clock clock;

    Members(MemberStore store, @Any Instance<UponProof> uponProof, Clock clock) {
        this.store = store;
        this.uponProof = uponProof;
        this.clock = clock;
    }

    /// @throws NotFound where there is no such account
    public Member called(MemberId id) {
        return store.find(id, clock.instant()).orElseThrow(() -> new NotFound(id.toString()));
    }

    public Optional<Member> at(EmailAddress address) {
        return store.at(address, clock.instant());
    }

    /// Those of the accounts that are there, in any order.
    public List<Member> those(Collection<MemberId> ids) {
        return ids.isEmpty() ? List.of() : store.those(ids, clock.instant());
    }

    /// Whose those addresses are, as far as their owners have shown that they are.
    public Map<EmailAddress, MemberId> owners(Collection<EmailAddress> addresses) {
        return addresses.isEmpty() ? Map.of() : store.owners(addresses);
    }

    /// The account of that address; a new one where it had none. Only for an address that was proved, or that staff vouch for.
    ///
    /// @param source where a new one comes from
    public Member joined(EmailAddress address, String name, String source) {
        var id = store.add(address, named(name), source, clock.instant()).or(() -> store.at(address, clock.instant()).map(Member::id)).orElseThrow();
        proved(id, address);
        return called(id);
    }

    /// A member has shown that an address is theirs: by a link, a code, or a provider that vouches for it. What hangs on that follows now.
    public void proved(MemberId member, EmailAddress address) {
        uponProof.forEach(one -> one.proved(member, address));
        store.proved(member, clock.instant());
    }

    /// Gives the account another address, after both ends have agreed to it. False where it does not have the old one any more, or another account has the
    /// new one.
    public boolean readdress(MemberId id, EmailAddress old, EmailAddress fresh) {
        var changed = store.readdress(id, old, fresh);
        if (changed) {
            proved(id, fresh);
        }
        return changed;
    }

    /// A public name as it is kept.
    ///
    /// @throws Refused where it is too long or has signs in it that are none to see
    public static String named(String typed) {
        var name = typed.strip();
        if (name.length() > LONGEST_NAME) {
            throw new Refused("A name has " + LONGEST_NAME + " characters at most");
        }
        if (CONTROL.test(name)) {
            throw new Refused("This name has a sign in it that cannot be seen, such as the end of a line. Type it anew");
        }
        return name;
    }
}
