package org.broadtape.articles;

import java.util.Locale;

import org.broadtape.articles.access.State;

/// Names of states in sentences.
final class Words {

    private Words() {
    }

    static String of(State state) {
        return state == State.DRAFT ? "a draft" : state.name().toLowerCase(Locale.ROOT);
    }
}
