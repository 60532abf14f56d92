package org.broadtape.instruments;

/// Identifies an instrument for as long as the database lives.
public record InstrumentId(long value) {

    /// The name of its events' aggregate, and the tag of pages that show what it is (never what it costs).
    public String aggregate() {
        return "instrument/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
