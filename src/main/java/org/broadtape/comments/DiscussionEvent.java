package org.broadtape.comments;

import org.broadtape.jobs.Event;

/// Something that changes what is shown under an article.
public sealed interface DiscussionEvent extends Event permits CommentShown, CommentHidden, CommentEdited, DiscussionChanged {

    long article();
}
