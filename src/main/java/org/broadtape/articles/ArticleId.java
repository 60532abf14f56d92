package org.broadtape.articles;

/// Identifies an article for as long as the database lives.
public record ArticleId(long value) {

    /// The name of its events' aggregate.
    public String aggregate() {
        return "article/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
