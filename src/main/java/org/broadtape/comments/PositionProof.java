package org.broadtape.comments;

import java.util.Collection;
import java.util.Set;

/// Knows whether what commenters say about their positions is so: a bean of whoever keeps portfolios, found by injection.
public interface PositionProof {

    /// Those of the comments whose stated position is verified. All of them state one and have a member; they may stand under several articles.
    ///
    /// Pages of a discussion are held: where the answer changes, publish [DiscussionChanged].
    Set<CommentId> verified(Collection<Comment> comments);
}
