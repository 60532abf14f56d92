package org.broadtape.comments.keeping;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.comments.Comments;
import org.broadtape.members.MemberId;
import org.broadtape.members.UponRename;
import org.broadtape.members.roster.UponMerge;

/// Under which name something was said, as it is from now on: a writer who is called otherwise is so at each of their comments at once, and what was said and
/// valued under one account is so under the one that stays.
@ApplicationScoped
class CommentNames implements UponRename, UponMerge {

    private final OwnStore store;
    private final Comments comments;

    CommentNames(OwnStore store, Comments comments) {
        this.store = store;
        this.comments = comments;
    }

    @Override
    public void renamed(MemberId member) {
        comments.changed(store.spokenIn(member));
    }

    @Override
    public Set<String> tables() {
        return Set.of("comments.comment", "comments.vote");
    }

    @Override
    public void merged(MemberId from, MemberId into) {
        comments.changed(store.discussions(from));
        store.merge(from, into);
    }
}
