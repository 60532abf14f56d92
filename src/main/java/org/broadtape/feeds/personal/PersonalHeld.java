package org.broadtape.feeds.personal;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// That a member has a feed of their own, in the download of everything held about them, and its end.
@ApplicationScoped
class PersonalHeld implements HeldAbout {

    private final PersonalStore store;

    PersonalHeld(PersonalStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "your feed";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.madeAt(member).map(at -> List.<Map<String, Object>>of(Map.of("made", at.toString()))).orElse(List.of());
    }

    @Override
    public void forget(MemberId member) {
        store.remove(member);
    }
}
