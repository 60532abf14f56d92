package org.broadtape.comments;

/// A comment has become visible: posted at once, or approved.
public record CommentShown(long comment, long article) implements DiscussionEvent {

    @Override
    public String aggregate() {
        return new CommentId(comment).aggregate();
    }
}
