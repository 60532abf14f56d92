package org.broadtape.members.passwords;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// Since when a member has their password; what it is made into stays here.
@ApplicationScoped
class PasswordHeld implements HeldAbout {

    private final PasswordStore store;

    PasswordHeld(PasswordStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "password";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.changedAt(member).stream().map(at -> Map.<String, Object>of("changed_at", at)).toList();
    }

    @Override
    public void forget(MemberId member) {
        store.remove(member);
    }
}
