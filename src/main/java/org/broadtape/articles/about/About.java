package org.broadtape.articles.about;

import org.broadtape.instruments.InstrumentId;

/// That an article is about an instrument.
///
/// @param weight how much, in per cent: 100 is what it is all about
public record About(InstrumentId instrument, int weight, Source source, State state) {

    /// Who said so.
    public enum Source {
        /// The markup of the copy.
        WIRE,
        /// Somebody of the newsroom.
        PERSON,
        /// A reading of the text.
        TEXT
    }

    /// Whether it holds. Readers see what is accepted.
    public enum State {
        SUGGESTED, ACCEPTED, REJECTED
    }
}
