package org.broadtape.members.addresses;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.Members;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.notices.AccountNotices;
import org.broadtape.members.notices.Happening;
import org.broadtape.members.sessions.Fresh;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.DisposableAddresses;
import org.broadtape.members.signin.mailed.SignInRequests;

/// Changes of address. Each end gets a link; when both have been agreed to, in whatever order, the account has its new address, all its sessions end, and
/// whatever was sent to either address before lets nobody in any more (Discourse CVE-2021-37693, Ghost GHSA-65p7-pjj8-ggmr).
@ApplicationScoped
@Transactional
public class AddressChanges {

    static final String REASON = "address-change";
    private static final Duration LASTS = Duration.ofDays(1);

    private final AddressChangeStore store;
    private final Members members;
    private final Sessions sessions;
    private final SignInRequests requests;
    private final DisposableAddresses disposable;
    private final Deliveries deliveries;
    private final AccountNotices notices;
    private final Audit audit;
    private final Clock clock;

    AddressChanges(AddressChangeStore store, Members members, Sessions sessions, SignInRequests requests, DisposableAddresses disposable, Deliveries deliveries,
            AccountNotices notices, Audit audit, Clock clock) {
        this.store = store;
        this.members = members;
        this.sessions = sessions;
        this.requests = requests;
        this.disposable = disposable;
        this.deliveries = deliveries;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /// Asks both ends. What it answers is the same whether or not the new address has an account.
    ///
    /// @throws Refused in words, where the session is not fresh or the address is none to take
    public void ask(Session session, EmailAddress fresh, String network) {
        if (!Fresh.is(session, clock.instant())) {
            throw new Refused("It is a while since you signed in. Sign in once more, then come back here", "fresh");
        }
        var member = members.called(session.member());
        var old = member.address().orElseThrow();
        if (old.equals(fresh)) {
            throw new Refused("This is the address that your account has already", "address");
        }
        if (disposable.refuses(fresh)) {
            throw new Refused("This is an address of a service whose mailboxes are thrown away. Take one that you will still have next month", "address");
        }
        var now = clock.instant();
        var id = store.put(member.id(), old, fresh, now, now.plus(LASTS));
        audit.ofMember(member.id(), "change of address asked", "", network);
        deliveries.promise(Stream.of(End.values()).map(end -> mail(id, end, member, end == End.OLD ? old : fresh)).toList());
    }

    private static Promise mail(long id, End end, Member member, EmailAddress to) {
        var name = end == End.OLD ? member.id().toString() : to.value();
        return new Promise(new Message(REASON, "address-change/" + id, end == End.OLD ? 1 : 2, "", Urgency.ORDINARY), List.of(new Recipient(name, "mail", to.value())));
    }

    /// What the member waits for.
    public Optional<AddressChange> of(Session session) {
        return store.of(session.member()).filter(change -> clock.instant().isBefore(change.endsAt()));
    }

    /// What the link is about; nothing is agreed to.
    public Optional<AddressChange> shown(Token link) {
        return link.hasShape() ? Stream.of(End.values()).flatMap(end -> store.ofLink(end, link.hash()).stream()).filter(this::stands).findFirst() : Optional.empty();
    }

    public Agreement agree(Token link, String network) {
        if (!link.hasShape()) {
            return new Agreement.Ended();
        }
        var now = clock.instant();
        return Stream.of(End.values()).flatMap(end -> store.agree(end, link.hash(), now).stream().filter(this::stands).map(change -> agreed(change, end, network)))
                .findFirst().orElseGet(Agreement.Ended::new);
    }

    private Agreement agreed(AddressChange change, End end, String network) {
        if (!change.isAgreed()) {
            return new Agreement.Waiting(end == End.OLD ? change.newAddress() : change.oldAddress());
        }
        store.remove(change.id());
        var member = members.called(change.member());
        if (!members.readdress(change.member(), change.oldAddress(), change.newAddress())) {
            return new Agreement.Ended();
        }
        requests.voidAll(change.oldAddress());
        requests.voidAll(change.newAddress());
        sessions.endAll(change.member());
        deliveries.readdress(new Recipient(change.member().toString(), "mail", change.newAddress().value()));
        audit.ofMember(change.member(), "address changed", "", network);
        notices.tellFormer(member, change.oldAddress(), Happening.ADDRESS_CHANGED, change.newAddress().value());
        return new Agreement.Changed(change.newAddress());
    }

    /// The account still has the address that it had when the change was asked for.
    private boolean stands(AddressChange change) {
        return clock.instant().isBefore(change.endsAt()) && members.called(change.member()).address().equals(Optional.of(change.oldAddress()));
    }

    /// The link for one end, made now. Empty where there is nothing to agree to any more.
    Optional<Token> arm(long id, End end) {
        return store.find(id).filter(this::stands).filter(change -> end == End.OLD || members.at(change.newAddress()).isEmpty()).map(_ -> {
            var link = Token.fresh();
            store.arm(id, end, link.hash());
            return link;
        });
    }

    Optional<AddressChange> called(long id) {
        return store.find(id);
    }
}
