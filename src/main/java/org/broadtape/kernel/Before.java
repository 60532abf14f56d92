package org.broadtape.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A place in a listing that is ordered newest first: what follows lies before this instant, or at it with a lower id.
/// Written in addresses as `?before=INSTANT,ID`, so that a page stays the same while newer things arrive.
public record Before(Instant at, long id) {

    /// Before which everything lies: the top of a listing.
    public static final Before NEWEST = new Before(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /// Reads `INSTANT,ID`; empty where the text is not of that shape.
    public static Optional<Before> parse(String text) {
        var comma = text.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Before(Instant.parse(text.substring(0, comma)), Long.parseLong(text.substring(comma + 1))));
        } catch (DateTimeException | NumberFormatException notAPlace) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "," + id;
    }
}
