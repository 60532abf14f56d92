package org.broadtape.instruments.announcements.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

import org.broadtape.doors.Charsets;
import org.broadtape.doors.Json;
import org.broadtape.doors.Limits;
import org.broadtape.doors.Words;
import org.broadtape.doors.xml.Xml;
import org.broadtape.kernel.Refused;

/// Reads a file of announcements, told apart by looking: plain text as SENS and RNS have it, RNS as XML, the SEC's `submissions` in JSON, and EDGAR's feeds in Atom.
public final class Notices {

    private static final Limits FILE = new Limits(32L << 20, 60, 8 << 20, 2_000_000, Duration.ofSeconds(60));

    private Notices() {
    }

    /// @param notice  takes each announcement
    /// @param refused those that cannot be read, with their place; the rest goes on
    /// @param noted   what had to be changed to read it, in sentences
    /// @throws Refused where the whole is not to be read
    public static void read(InputStream in, Consumer<Notice> notice, Consumer<Refused> refused, Consumer<String> noted) {
        var bytes = bytes(in);
        switch (first(bytes)) {
            case '{', '[' -> EdgarSubmissions.read(Json.tree(new ByteArrayInputStream(bytes), FILE), notice, refused);
            case '<' -> xml(bytes, notice, refused);
            default -> text(bytes, notice, refused, noted);
        }
    }

    private static void xml(byte[] bytes, Consumer<Notice> notice, Consumer<Refused> refused) {
        var root = Xml.tree(new ByteArrayInputStream(bytes), FILE);
        if (root.is("feed")) {
            EdgarAtom.read(root, notice, refused);
        } else {
            RnsXml.read(root, notice, refused);
        }
    }

    private static void text(byte[] bytes, Consumer<Notice> notice, Consumer<Refused> refused, Consumer<String> noted) {
        var decoded = Charsets.decode(bytes, "text/plain");
        if (!decoded.charset().startsWith("UTF-16") && binary(bytes)) {
            throw new Refused("This is no text. Announcements are plain text, XML, JSON or Atom.");
        }
        decoded.notes().forEach(noted);
        PlainText.read(decoded.text(), notice, refused);
    }

    private static boolean binary(byte[] bytes) {
        for (var b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(InputStream in) {
        try {
            var bytes = in.readNBytes((int) FILE.bytes() + 1);
            if (bytes.length > FILE.bytes()) {
                throw new Refused("It is larger than " + Words.bytes(FILE.bytes()) + ", the most that is read here. Split it.");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static char first(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "").replace("\u00ff\u00fe", "")
                .replace("\u00fe\u00ff", "").replace("\0", "").stripLeading();
        if (head.isEmpty()) {
            throw new Refused("There is nothing in it");
        }
        return head.charAt(0);
    }
}
