package org.broadtape.jobs;

/// Something that has happened, in the past tense: a record of ids and facts, kept as JSON.
/// What it does not say, a listener asks for when it works, so that it always acts on the present state.
public interface Event {

    /// Whose event it is, such as `article/17`. Events of one aggregate reach each listener in the order of their commits.
    String aggregate();

    /// Whether it goes ahead of open and parked rows of its aggregate: true for a kill.
    default boolean overtakes() {
        return false;
    }
}
