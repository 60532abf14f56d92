package org.broadtape.comments.following;

import java.util.Set;

/// What a member follows of one article's discussion.
///
/// @param threads the comments at the top of those that they follow
public record Follows(boolean discussion, Set<Long> threads, Set<Long> muted) {

    public static final Follows NOTHING = new Follows(false, Set.of(), Set.of());

    public Follows {
        threads = Set.copyOf(threads);
        muted = Set.copyOf(muted);
    }

    /// Whether they are told of new comments in that thread.
    public boolean thread(long thread) {
        return threads.contains(thread) || (discussion && !muted.contains(thread));
    }
}
