package org.broadtape.articles;

import java.time.Instant;

import org.broadtape.articles.access.AccessLevel;

/// What a reader finds at an article's address.
public sealed interface Reading {

    /// The article with its whole text. `level` says who reads it; with a `pass` others do too.
    record Whole(Article article, AccessLevel level, boolean pass, Instant until) implements Reading {
    }

    /// The article with its preview alone: the rest is not in it. `opens` says who reads the rest.
    record Preview(Article article, AccessLevel opens, Instant until) implements Reading {
    }

    /// It stands elsewhere now.
    record Moved(String path) implements Reading {
    }
}
