package org.broadtape.comments;

import org.broadtape.jobs.Event;

/// A comment has become visible: posted at once, or approved.
public record CommentShown(long comment, long article) implements Event {

    @Override
    public String aggregate() {
        return new CommentId(comment).aggregate();
    }
}
