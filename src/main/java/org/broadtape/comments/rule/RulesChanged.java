package org.broadtape.comments.rule;

import org.broadtape.jobs.Event;

/// Others than before may comment somewhere: `scope` and `subject` as [Scope] writes them.
public record RulesChanged(String scope, long subject) implements Event {

    @Override
    public String aggregate() {
        return "comment-rule";
    }
}
