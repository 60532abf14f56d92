package org.broadtape.wire.moving.wordpress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Element;
import org.broadtape.doors.xml.Piece;
import org.broadtape.doors.xml.Pieces;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.moving.SiteFile;

/// Cuts an export into what it consists of.
final class Cut {

    private static final Set<String> NAMES = Set.of("item", "author", "category", "tag", "term");

    private Cut() {
    }

    /// The stream is closed with the pieces.
    static Pieces of(SiteFile file) {
        try {
            InputStream in = Files.newInputStream(file.file());
            return Xml.pieces(in, "", Limits.MESSAGE, Limits.DOCUMENT, NAMES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Strictly where that is possible, else as well as it can be read: then the reason is told.
    static Element element(Piece piece, java.util.function.Consumer<Refused> trouble) {
        try {
            return piece.element();
        } catch (Refused strict) {
            trouble.accept(strict);
            return piece.tolerant();
        }
    }
}
