package org.broadtape.comments.moderation;

/// What follows from a decision about a comment, in its transaction: letters, reports that are settled by it. A bean; found by injection.
public interface UponDecision {

    void decided(Decision decision);

    /// The decision holds no more: its moderator took it back.
    default void undone(Decision decision) {
    }
}
