package org.broadtape.members.signin.browsers;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// When a member signed in last in each of their browsers.
@ApplicationScoped
class BrowsersHeld implements HeldAbout {

    private final BrowserStore store;

    BrowsersHeld(BrowserStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "browsers";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.seen(member).stream().map(at -> Map.<String, Object>of("signed_in_last", at)).toList();
    }

    @Override
    public void forget(MemberId member) {
        store.forgetAll(member);
    }
}
