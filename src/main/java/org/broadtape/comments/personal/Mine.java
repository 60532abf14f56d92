package org.broadtape.comments.personal;

import java.util.Set;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.following.Follows;

/// What a member has made of some comments of one discussion.
///
/// @param valued those that they voted for
/// @param fresh  those that were shown since they looked last, and are not their own; none, where they never have
public record Mine(Set<CommentId> valued, Set<CommentId> fresh, Follows follows) {

    public static final Mine NOTHING = new Mine(Set.of(), Set.of(), Follows.NOTHING);

    public Mine {
        valued = Set.copyOf(valued);
        fresh = Set.copyOf(fresh);
    }
}
