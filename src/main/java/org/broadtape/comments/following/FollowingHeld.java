package org.broadtape.comments.following;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// What a member follows, in the download of everything held about them, and at its end.
@ApplicationScoped
class FollowingHeld implements HeldAbout {

    private final FollowingStore store;
    private final FollowingMergeStore forgetting;

    FollowingHeld(FollowingStore store, FollowingMergeStore forgetting) {
        this.store = store;
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return "discussions you follow";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return store.rows(member);
    }

    @Override
    public void forget(MemberId member) {
        forgetting.forget(member);
    }
}
