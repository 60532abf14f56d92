package org.broadtape.comments.looked;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// Which discussions a member has seen, in the download of everything held about them, and at its end.
@ApplicationScoped
class LooksHeld implements HeldAbout {

    private final LookStore store;

    LooksHeld(LookStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "discussions you have seen";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.rows(member);
    }

    @Override
    public void forget(MemberId member) {
        store.forget(member);
    }
}
