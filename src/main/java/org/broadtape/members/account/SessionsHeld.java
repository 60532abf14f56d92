package org.broadtape.members.account;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;

/// Where the member is signed in.
@ApplicationScoped
class SessionsHeld implements HeldAbout {

    private final HeldStore store;

    SessionsHeld(HeldStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.rows("""
                select opened_at, seen_at, ends_at, means, agent as browser, network
                  from members.session where member_id = :member order by id
                """, member);
    }

    @Override
    public void forget(MemberId member) {
        store.execute("delete from members.session where member_id = :member", member);
    }
}
