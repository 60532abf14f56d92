package org.broadtape.members.account;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;

/// The account itself, as it goes into the download. It is ended by [Leaving], last of all.
@ApplicationScoped
class AccountHeld implements HeldAbout {

    private final HeldStore store;

    AccountHeld(HeldStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.rows("""
                select id as member, address, name, state, tier, joined_at, seen_on, source, array_to_string(labels, ', ') as labels,
                       (select string_agg(lower(role), ', ') from members.staff_role r where r.member_id = m.id) as roles
                  from members.member m where id = :member
                """, member);
    }

    @Override
    public void forget(MemberId member) {
        // the row stays, without anything in it: see LeavingStore
    }
}
