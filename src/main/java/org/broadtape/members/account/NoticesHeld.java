package org.broadtape.members.account;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;

/// What the member wants to be told.
@ApplicationScoped
class NoticesHeld implements HeldAbout {

    private final HeldStore store;

    NoticesHeld(HeldStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.rows("""
                select reason, channel, wanted
                  from members.notification where member_id = :member order by reason, channel
                """, member);
    }

    @Override
    public void forget(MemberId member) {
        store.execute("delete from members.notification where member_id = :member", member);
    }
}
