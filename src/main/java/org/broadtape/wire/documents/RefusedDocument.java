package org.broadtape.wire.documents;

import java.time.Instant;

/// A document that is kept because something of it was refused.
///
/// @param place where in it the first thing that was refused lies; empty for the whole
/// @param count how many things of it were refused
public record RefusedDocument(long number, String provider, String name, Instant at, String place, String why, int count) {

    /// One line for a person.
    @Override
    public String toString() {
        return number + "  " + name + (place.isEmpty() ? "" : ", " + place) + " (" + provider + ", " + at + "): " + why + (count == 1 ? "" : " And " + (count - 1) + " more.");
    }
}
