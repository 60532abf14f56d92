package org.broadtape.articles.likeness;

import org.broadtape.articles.ArticleId;

/// Another article that says nearly the same.
///
/// @param likeness the part of all runs of three words in either text that both have, estimated: 0 to 1
public record Likeness(ArticleId other, double likeness) {
}
