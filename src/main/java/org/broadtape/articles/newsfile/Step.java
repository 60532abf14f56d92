package org.broadtape.articles.newsfile;

import java.time.Instant;

/// Something that was done to an article: new copy, or another state for the same copy.
///
/// @param revision the copy that this made, or found
public record Step(int revision, Instant at, String by, String what) {
}
