package org.broadtape.comments.keeping;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.Comments;
import org.broadtape.members.MemberId;
import org.broadtape.members.account.HeldAbout;

/// A member's comments and votes, in the download of everything held about them, and at its end.
@ApplicationScoped
class CommentsHeld implements HeldAbout {

    private final OwnStore store;
    private final Comments comments;

    CommentsHeld(OwnStore store, Comments comments) {
        this.store = store;
        this.comments = comments;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public List<Map<String, Object>> of(MemberId member) {
        return Stream.concat(store.comments(member).stream(), store.votes(member).stream()).toList();
    }

    @Override
    public void forget(MemberId member) {
        comments.changed(store.discussions(member));
        store.forget(member);
    }
}
