package org.broadtape.comments.moderation;

import java.util.List;

import org.broadtape.comments.CommentId;

/// What came of a moderator's decision about one or several comments.
///
/// @param done how many it holds for
/// @param left those for which it does not, such as one that another moderator was first at
public record Decided(int done, List<Left> left) {

    public Decided {
        left = List.copyOf(left);
    }

    public static Decided nothing(CommentId comment, String why) {
        return new Decided(0, List.of(new Left(comment, why)));
    }

    /// @param why a sentence
    public record Left(CommentId comment, String why) {
    }
}
