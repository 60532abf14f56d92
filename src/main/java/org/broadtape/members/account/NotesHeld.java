package org.broadtape.members.account;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;

/// What the desk noted about the member.
@ApplicationScoped
class NotesHeld implements HeldAbout {

    private final HeldStore store;

    NotesHeld(HeldStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "notes of the desk";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.rows("select at, by, text from members.note where member_id = :member order by id", member);
    }

    @Override
    public void forget(MemberId member) {
        store.execute("delete from members.note where member_id = :member", member);
    }
}
