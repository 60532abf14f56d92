package org.broadtape.desk.articles.web;

import io.quarkus.qute.TemplateExtension;

import org.broadtape.articles.access.State;

/// How a state looks at the desk.
@TemplateExtension
final class Marks {

    private Marks() {
    }

    /// The class of its mark.
    static String mark(State state) {
        return switch (state) {
            case RELEASED, CORRECTED -> "good";
            case SCHEDULED, HELD -> "wait";
            case DRAFT -> "none";
            case WITHDRAWN, KILLED -> "gone";
        };
    }

    static String word(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
