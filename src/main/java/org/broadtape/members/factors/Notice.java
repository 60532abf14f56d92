package org.broadtape.members.factors;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.Urgency;
import org.broadtape.delivery.mail.MailChannel;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;

/// Promises the mail that tells a member of a change: whoever did not make it learns of it at once.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Notice {

    static final String REASON = "factor changed";

    private final Members members;
    private final Deliveries deliveries;
    private final Clock clock;

    Notice(Members members, Deliveries deliveries, Clock clock) {
        this.members = members;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void promise(MemberId id, Change change) {
        members.called(id).address().ifPresent(address -> deliveries.promise(
                new Message(REASON, id.toString(), clock.instant().toEpochMilli(), change.name(), Urgency.URGENT),
                List.of(new Recipient(Long.toString(id.value()), MailChannel.NAME, address.value()))));
    }
}
