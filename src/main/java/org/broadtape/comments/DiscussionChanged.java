package org.broadtape.comments;

import org.broadtape.jobs.Event;

/// A discussion was closed, opened again, or has another comment at its head.
public record DiscussionChanged(long article) implements Event {

    @Override
    public String aggregate() {
        return "discussion/" + article;
    }
}
