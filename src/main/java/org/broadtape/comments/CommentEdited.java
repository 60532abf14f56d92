package org.broadtape.comments;

import org.broadtape.jobs.Event;

/// Its writer has changed the words of a comment.
public record CommentEdited(long comment, long article) implements Event {

    @Override
    public String aggregate() {
        return new CommentId(comment).aggregate();
    }
}
