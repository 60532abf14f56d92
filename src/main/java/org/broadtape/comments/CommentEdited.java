package org.broadtape.comments;

/// Its writer has changed the words of a comment.
public record CommentEdited(long comment, long article) implements DiscussionEvent {

    @Override
    public String aggregate() {
        return new CommentId(comment).aggregate();
    }
}
