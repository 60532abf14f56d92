package org.broadtape.articles.keeping;

import java.time.Instant;

import org.broadtape.articles.ArticleId;

/// An article that a reader keeps, and since when, or when it was last read.
public record Kept(ArticleId article, Instant at) {
}
