package org.broadtape.wire;

/// What became of one thing that was to be imported, for the report.
///
/// @param what  the document, with the guid behind it where it holds several items
/// @param place where in the document; empty where it is the whole
/// @param why   in a sentence; may be empty where nothing went wrong
public record Outcome(Word word, String what, String place, String why) {

    /// The words of the report.
    public enum Word {
        TAKEN, UPDATED, UNCHANGED, HELD, REFUSED, PASSED
    }

    /// The same of something whose document is kept under that number.
    public Outcome keptAs(long number) {
        return new Outcome(word, what, place, why + " (kept as " + number + ")");
    }

    /// One line for a person.
    @Override
    public String toString() {
        return word.name().toLowerCase(java.util.Locale.ROOT) + "  " + what + (place.isEmpty() ? "" : ", " + place) + (why.isEmpty() ? "" : ": " + why);
    }
}
