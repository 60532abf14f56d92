package org.broadtape.articles.body.reading;

import java.util.List;

import org.broadtape.articles.body.Body;

/// What was read, and in sentences what was changed or left out on the way.
public record Reading(Body body, List<String> notes) {

    public Reading {
        notes = List.copyOf(notes);
    }
}
