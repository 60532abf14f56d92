package org.broadtape.members.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;

/// Tells a member by mail what happened to their account, in the transaction in which it did.
@ApplicationScoped
@Transactional
public class AccountNotices {

    static final String REASON = "account";
    static final String MAIL = "mail";

    private final Deliveries deliveries;
    private final Clock clock;

    AccountNotices(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// To the address that the account has.
    ///
    /// @param detail what was it: the browser, as it called itself
    public void tell(Member member, Happening what, String detail) {
        member.address().ifPresent(address -> tell(member.id().toString(), member, address, what, detail, clock.instant()));
    }

    /// The same, once for that instant however often it is said.
    public void tellOnce(Member member, Happening what, Instant at) {
        member.address().ifPresent(address -> tell(member.id().toString(), member, address, what, "", at));
    }

    /// To an address that the account had until now.
    public void tellFormer(Member member, EmailAddress address, Happening what, String detail) {
        tell(address.value(), member, address, what, detail, clock.instant());
    }

    private void tell(String recipient, Member member, EmailAddress address, Happening what, String detail, Instant at) {
        var message = new Message(REASON, member.id().toString(), Math.multiplyExact(at.getEpochSecond(), 1_000_000) + at.getNano() / 1000, what + " " + detail, Urgency.ORDINARY);
        deliveries.promise(message, List.of(new Recipient(recipient, MAIL, address.value())));
    }
}
