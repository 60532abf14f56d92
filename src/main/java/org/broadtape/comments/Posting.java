package org.broadtape.comments;

/// What became of a comment that somebody sent.
public sealed interface Posting {

    /// Everybody sees it.
    record Posted(Comment comment) implements Posting {
    }

    /// A person looks at it first.
    record Held(Comment comment) implements Posting {
    }

    /// It was not taken, or a rule took it away at once.
    ///
    /// @param words a sentence for its writer
    record Refused(String words) implements Posting {
    }
}
