package org.broadtape.comments;

import java.util.Optional;

/// What is said under an article, as a whole.
///
/// @param visible how many comments everybody sees
/// @param newest  the highest number among them; 0 for none
/// @param version counted up by whatever changes what it shows
/// @param closed  whether somebody has ended it
public record Discussion(int visible, long newest, long version, boolean closed, Optional<CommentId> pinned) {

    static final Discussion SILENT = new Discussion(0, 0, 0, false, Optional.empty());
}
