package org.broadtape.comments.moderation.judge;

import org.broadtape.jobs.Event;

/// A comment was held, and the outside judge is to say what it thinks.
///
/// @param alone whether nothing else holds it, so that the judge's approval shows it
public record JudgementAsked(long comment, long article, boolean alone) implements Event {

    @Override
    public String aggregate() {
        return "comment/" + comment;
    }
}
