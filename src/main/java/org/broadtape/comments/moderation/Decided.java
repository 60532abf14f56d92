package org.broadtape.comments.moderation;

import java.util.List;

/// What came of a moderator's decision about one or several comments.
///
/// @param done how many it holds for
/// @param left a sentence for each for which it does not, such as that another moderator was first
public record Decided(int done, List<String> left) {

    public Decided {
        left = List.copyOf(left);
    }
}
