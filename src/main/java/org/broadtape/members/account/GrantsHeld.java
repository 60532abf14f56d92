package org.broadtape.members.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.tiers.grants.Grant;
import org.broadtape.members.tiers.grants.Grants;

/// What the member was given, and when.
@ApplicationScoped
class GrantsHeld implements HeldAbout {

    private final Grants grants;
    private final HeldStore store;

    GrantsHeld(Grants grants, HeldStore store) {
        this.grants = grants;
        this.store = store;
    }

    @Override
    public String name() {
        return "tiers";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return grants.of(member).stream().map(GrantsHeld::row).toList();
    }

    @Override
    public void forget(MemberId member) {
        store.execute("delete from members.tier_grant where member_id = :member", member);
    }

    private static Map<String, Object> row(Grant grant) {
        var row = new LinkedHashMap<String, Object>();
        row.put("tier", grant.tier().value());
        row.put("from", grant.begins().toString());
        grant.ends().ifPresent(end -> row.put("until", end.toString()));
        row.put("reason", grant.reason());
        return row;
    }
}
