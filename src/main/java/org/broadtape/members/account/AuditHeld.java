package org.broadtape.members.account;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;

/// What happened to the account. The log outlives the account, under its number alone: that is what a log of security events is for.
@ApplicationScoped
class AuditHeld implements HeldAbout {

    private final HeldStore store;

    AuditHeld(HeldStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "security log";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.rows("""
                select at, what, detail, network
                  from members.audit where subject = 'member/' || :member order by id
                """, member);
    }

    @Override
    public void forget(MemberId member) {
        // never changed: see members.audit; it holds the number and no name
    }
}
