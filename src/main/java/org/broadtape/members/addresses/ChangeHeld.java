package org.broadtape.members.addresses;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// The change of address that a member waits for.
@ApplicationScoped
class ChangeHeld implements HeldAbout {

    private final AddressChangeStore store;

    ChangeHeld(AddressChangeStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "change of address";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.of(member).stream().map(change -> Map.<String, Object>of("old_address", change.oldAddress().value(), "new_address", change.newAddress().value(),
                "ends_at", change.endsAt())).toList();
    }

    @Override
    public void forget(MemberId member) {
        store.of(member).ifPresent(change -> store.remove(change.id()));
    }
}
