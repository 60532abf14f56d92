package org.broadtape.wire.item;

/// What an item is made of, as far as a newspaper needs to know.
public enum Kind {
    /// Becomes an article.
    TEXT,
    /// Becomes a picture of the articles that name it.
    PICTURE
}
