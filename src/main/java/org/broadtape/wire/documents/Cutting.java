package org.broadtape.wire.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.doors.xml.Pieces;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.formats.Format;
import org.broadtape.wire.formats.Formats;
import org.broadtape.wire.item.Document;
import org.broadtape.wire.Outcome;

/// Cuts a file that is too large to be held whole into documents of one item each, where its format allows that, so that memory does not
/// grow with it. An item that is too large itself is refused with its place.
public final class Cutting {

    /// What is larger is cut.
    public static final long WHOLE = Limits.FEED.bytes();

    private static final Limits EACH = Limits.DOCUMENT.withBytes(8L << 20);
    private static final int LOOK = 64 * 1024;
    private static final String MARK = "\uFEFF";

    private Cutting() {
    }

    /// Hands out the file as it is, or item by item; what is refused meanwhile is told.
    public static void each(Incoming file, String insisted, Consumer<Incoming> to, Consumer<Outcome> tell) {
        var format = file.size() <= WHOLE ? Optional.<Format>empty() : format(file, insisted).filter(one -> !one.items().isEmpty() || one.listsInJson());
        if (format.isEmpty()) {
            to.accept(file);
            return;
        }
        try (var in = Files.newInputStream(file.file())) {
            if (format.get().listsInJson()) {
                Json.pieces(in, Limits.MESSAGE, EACH, (item, line) -> to.accept(file.part(item.toString().getBytes(StandardCharsets.UTF_8), line)), bad -> tell(file, bad, tell));
            } else {
                cut(file, Xml.pieces(in, "", Limits.MESSAGE, EACH, format.get().items()), to, tell);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Refused broken) {
            tell(file, broken, tell);
        }
    }

    private static void tell(Incoming file, Refused refused, Consumer<Outcome> tell) {
        tell.accept(new Outcome(Outcome.Word.REFUSED, file.name(), refused.place(), refused.at("").sentence()));
    }

    private static void cut(Incoming file, Pieces pieces, Consumer<Incoming> to, Consumer<Outcome> tell) {
        if (!pieces.hasNext()) {
            throw new Refused("There are no items in it.");
        }
        while (pieces.hasNext()) {
            var piece = pieces.next();
            try {
                to.accept(file.part((MARK + piece.alone()).getBytes(StandardCharsets.UTF_8), piece.line()));
            } catch (Refused large) {
                tell(file, large, tell);
            }
        }
        pieces.missing().ifPresent(missing -> tell.accept(new Outcome(Outcome.Word.REFUSED, file.name(), "its end", missing)));
    }

    private static Optional<Format> format(Incoming file, String insisted) {
        return insisted.isEmpty() ? Formats.of(new Document(file.name(), start(file), ZoneOffset.UTC, false)) : Formats.named(insisted);
    }

    private static byte[] start(Incoming file) {
        try (InputStream in = Files.newInputStream(file.file())) {
            return in.readNBytes(LOOK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
