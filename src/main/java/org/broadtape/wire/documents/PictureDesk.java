package org.broadtape.wire.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadtape.articles.media.Kept;
import org.broadtape.articles.media.Media;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.item.Embargo;
import org.broadtape.wire.item.Picture;
import org.broadtape.wire.item.PubStatus;

/// Gets pictures, sounds, films and documents from beside a document or from elsewhere, and keeps them. An article without one of them is
/// better than none.
@ApplicationScoped
class PictureDesk {

    private final Media media;
    private final Sources sources;
    private final Clock clock;

    PictureDesk(Media media, Sources sources, Clock clock) {
        this.media = media;
        this.clock = clock;
        this.sources = sources;
    }

    /// Where it is kept (`sha256:…`); where it could not be had, a note says why.
    Optional<String> keep(Incoming file, String reference, List<String> notes) {
        try {
            return Optional.of(kept(file, reference).ref());
        } catch (Refused | IOException missing) {
            notes.add("without the file " + reference + ", since " + (missing instanceof Refused refused ? refused.sentence() : missing.getMessage()));
            return Optional.empty();
        }
    }

    private Kept kept(Incoming file, String reference) throws IOException {
        if (reference.matches("(?i)https?://.*")) {
            return sources.file(reference, in -> media.store(in, reference));
        }
        if (reference.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            throw new Refused("addresses of that kind are not followed");
        }
        try (var in = Files.newInputStream(file.beside(path(reference)))) {
            return media.store(in, reference);
        }
    }

    /// As folders spell what addresses write as `%20`.
    private static String path(String reference) {
        try {
            return URLDecoder.decode(reference.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return reference;
        }
    }

    /// Why a picture may not be shown with its text, by what it says of itself.
    Optional<String> objection(Picture picture) {
        var standing = picture.standing();
        var waits = standing.embargo() instanceof Embargo.Unreadable || (standing.embargo() instanceof Embargo.Until(var at) && at.isAfter(clock.instant()));
        var free = standing.status() == PubStatus.USABLE && !waits && standing.doubts().isEmpty() && standing.expires().isEmpty();
        return free ? Optional.empty() : Optional.of("without the picture " + (picture.guid().isEmpty() ? picture.reference() : picture.guid()) + ", which has a status, embargo or expiry of its own");
    }
}
