package org.broadtape.instruments.bars.layouts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.broadtape.doors.Csv;
import org.broadtape.doors.Limits;
import org.broadtape.kernel.Refused;

/// Reads daily bars in whatever layout they come.
public final class Layouts {

    private static final int LOOK = 4096;
    private static final Limits FILE = Limits.MESSAGE.withPiece(10_000);

    private Layouts() {
    }

    /// Hands out every bar, and a refusal for every line that is none, in the order of the file.
    ///
    /// @throws Refused where nothing of the file can be read
    public static void read(InputStream file, Reading reading) {
        var in = new BufferedInputStream(file, 1 << 16);
        var first = first(in);
        if (first == '{' || first == '[') {
            JsonBars.read(in, first == '{', reading);
            return;
        }
        try (var csv = Csv.open(in, FILE)) {
            new Table(csv, reading).read();
        }
    }

    /// The first sign that is no space and no byte-order mark.
    private static char first(BufferedInputStream in) {
        try {
            in.mark(LOOK);
            var head = new String(in.readNBytes(LOOK - 1), StandardCharsets.ISO_8859_1);
            in.reset();
            return head.chars().filter(c -> c > ' ' && c < 0x7F).mapToObj(c -> (char) c).findFirst().orElse(' ');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
