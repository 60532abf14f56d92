package org.broadtape.wire.item;

import java.time.Instant;
import java.util.Optional;

/// A picture of an item: `guid` where it is an item of its own, `reference` an address or a path beside the document.
/// Its own embargo, expiry and status bind the article that shows it no less than the text's.
public record Picture(String guid, String reference, String alt, String caption, String credit, Rights rights, Standing standing) {

    /// A picture of which only the place and the words are known.
    public static Picture of(String reference, String alt, String caption, String credit) {
        return new Picture("", reference, alt, caption, credit, Rights.NONE, Standing.FREE);
    }

    /// When it must be gone.
    public Optional<Instant> expires() {
        return standing.expires();
    }
}
