package org.broadtape.comments;

/// A comment is not visible any more: held, rejected or withdrawn.
public record CommentHidden(long comment, long article) implements DiscussionEvent {

    @Override
    public String aggregate() {
        return new CommentId(comment).aggregate();
    }
}
