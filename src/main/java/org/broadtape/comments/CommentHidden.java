package org.broadtape.comments;

import org.broadtape.jobs.Event;

/// A comment is not visible any more: held, rejected or withdrawn.
public record CommentHidden(long comment, long article) implements Event {

    @Override
    public String aggregate() {
        return new CommentId(comment).aggregate();
    }
}
