package org.broadtape.articles.access;

import java.time.Instant;

/// Lets somebody into one article whose preview is all that their tier opens: it was read free, or given to them. It opens nothing else.
///
/// @param until from when it opens nothing any more
public record Pass(Instant until) {
}
