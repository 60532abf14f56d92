package org.broadtape.members.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.delivery.Deliveries;
import org.broadtape.delivery.Delivery;
import org.broadtape.members.MemberId;

/// What was sent to the member, by the ledger.
@ApplicationScoped
class SentHeld implements HeldAbout {

    private static final int MOST = 10_000;

    private final Deliveries deliveries;

    SentHeld(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "sent to you";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return deliveries.sentTo(member.toString(), Long.MAX_VALUE, MOST).stream().map(SentHeld::row).toList();
    }

    @Override
    public void forget(MemberId member) {
        deliveries.forget(member.toString(), "the member has left");
    }

    private static Map<String, Object> row(Delivery delivery) {
        var row = new LinkedHashMap<String, Object>();
        row.put("reason", delivery.reason());
        row.put("about", delivery.subject());
        row.put("channel", delivery.channel());
        row.put("address", delivery.address());
        row.put("state", delivery.state().name());
        row.put("at", delivery.changedAt().toString());
        return row;
    }
}
