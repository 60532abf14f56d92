package org.broadtape.comments;

/// Identifies a comment for as long as the database lives.
public record CommentId(long value) {

    /// The name of its events' aggregate.
    public String aggregate() {
        return "comment/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
