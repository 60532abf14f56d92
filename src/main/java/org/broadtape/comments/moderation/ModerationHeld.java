package org.broadtape.comments.moderation;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// What moderation holds about a member.
@ApplicationScoped
class ModerationHeld implements HeldAbout {

    private final ModerationMergeStore store;

    ModerationHeld(ModerationMergeStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "moderation of comments";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.of(member);
    }

    @Override
    public void forget(MemberId member) {
        store.forget(member);
    }
}
