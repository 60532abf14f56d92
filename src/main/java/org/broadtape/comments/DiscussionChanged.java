package org.broadtape.comments;

/// A discussion was closed, opened again, or has another comment at its head.
public record DiscussionChanged(long article) implements DiscussionEvent {

    @Override
    public String aggregate() {
        return "discussion/" + article;
    }
}
