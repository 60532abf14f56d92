package org.broadtape.instruments.quotes.reading;

import java.io.InputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;

import org.broadtape.doors.Csv;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.sources.Exchanges;
import org.broadtape.kernel.Refused;

/// Reads quotes in CSV or JSON, told apart by looking. What cannot be read is told with its place, and the rest goes on.
public final class Offers {

    private static final Limits LIMITS = new Limits(64L << 20, 8, 10_000, 2_000_000, Duration.ofMinutes(2));
    private static final int LOOK = 256;

    private Offers() {
    }

    /// @param exchanges what the source means by its names of exchanges
    /// @throws Refused where it is neither, or lacks a column
    public static void read(InputStream in, Exchanges exchanges, Consumer<Offer> offer, Consumer<Refused> refused) {
        var whole = new BufferedInputStream(in);
        if (isJson(whole)) {
            Json.pieces(whole, LIMITS, LIMITS, (item, line) -> OfferJson.each(item, line, exchanges, offer, refused), refused);
        } else {
            table(whole, exchanges, offer, refused);
        }
    }

    private static void table(InputStream in, Exchanges exchanges, Consumer<Offer> offer, Consumer<Refused> refused) {
        try (var csv = Csv.open(in, LIMITS)) {
            var head = csv.next().orElseThrow(() -> new Refused("There is nothing in it. Send quotes as JSON, or as CSV with a line of column names."));
            var columns = OfferColumns.of(head);
            for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                try {
                    offer.accept(columns.read(row.get(), exchanges));
                } catch (Refused bad) {
                    refused.accept(bad);
                }
            }
        }
    }

    private static boolean isJson(BufferedInputStream in) {
        try {
            in.mark(LOOK);
            var start = new String(in.readNBytes(LOOK), java.nio.charset.StandardCharsets.ISO_8859_1);
            in.reset();
            return start.replace("\u00ef\u00bb\u00bf", "").replace("\0", "").stripLeading().matches("(?s)[\\[{].*");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
