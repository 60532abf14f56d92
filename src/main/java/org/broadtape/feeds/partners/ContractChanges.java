package org.broadtape.feeds.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.jobs.Events;
import org.broadtape.jobs.Listener;

/// Takes back from a partner what its new contract does not cover any more, and gives it again what it covers again. A few hundred articles in
/// one transaction, which then asks for the next.
@ApplicationScoped
public class ContractChanges implements Listener<PartnerChanged> {

    private static final int AT_ONCE = 500;

    private final OutgoingWire outgoing;
    private final WireStore wire;
    private final Partners partners;
    private final Events events;

    @Inject
    ContractChanges(OutgoingWire outgoing, WireStore wire, Partners partners, Events events) {
        this.outgoing = outgoing;
        this.wire = wire;
        this.partners = partners;
        this.events = events;
    }

    @Override
    public String name() {
        return "partner-contracts";
    }

    @Override
    public Class<PartnerChanged> event() {
        return PartnerChanged.class;
    }

    @Override
    public void on(PartnerChanged event) {
        partners.find(event.partner()).ifPresent(partner -> {
            var articles = wire.articlesOf(partner.id(), event.after(), AT_ONCE);
            outgoing.compare(partner.slug(), articles);
            if (articles.size() == AT_ONCE) {
                events.publish(new PartnerChanged(event.partner(), articles.getLast()));
            }
        });
    }
}
