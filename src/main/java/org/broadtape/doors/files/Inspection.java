package org.broadtape.doors.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.broadtape.kernel.Refused;

/// What a file was found to be.
///
/// @param width  of a film in pixels, as it is seen; 0 where it does not say
/// @param height likewise
public record Inspection(FileType type, int width, int height) {

    private static final int HEAD = 4096;
    private static final String TAKEN = " Beside pictures, sounds (MP3, M4A, AAC, Ogg, WAV), films (MP4, WebM) and documents (PDF, CSV, Word, Excel, PowerPoint, "
            + "OpenDocument, ZIP) are taken.";

    private static Inspection of(FileType type) {
        return new Inspection(type, 0, 0);
    }

    /// Looks at the bytes of a file.
    ///
    /// @throws Refused for what is not on the list, in words
    public static Inspection of(Path file) {
        try (var channel = FileChannel.open(file)) {
            var head = ByteBuffer.allocate(HEAD);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // until the buffer or the file ends
            }
            var found = found(file, channel, new String(head.array(), 0, head.position(), ISO_8859_1));
            var most = found.type().sort().mostBytes();
            if (channel.size() > most) {
                throw new Refused("It has " + (channel.size() >> 20) + " MB; the most that is taken of one " + word(found.type()) + " is " + (most >> 20) + " MB. Make it smaller.");
            }
            return found;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String word(FileType type) {
        return switch (type.sort()) {
            case AUDIO -> "sound";
            case VIDEO -> "film";
            case DOCUMENT -> "document";
        };
    }

    private static Inspection found(Path file, FileChannel channel, String head) throws IOException {
        if (head.startsWith("%PDF-")) {
            return of(FileType.PDF);
        }
        if (head.startsWith("PK\3\4")) {
            return of(Packed.type(file));
        }
        if (head.startsWith("ftyp", 4)) {
            return Mp4.look(channel, head.substring(8, Math.min(12, head.length())));
        }
        if (head.startsWith("\u001AE\u00DF\u00A3")) {
            return Webm.look(channel, head);
        }
        return sound(head).map(Inspection::of).orElseGet(() -> table(head));
    }

    private static Optional<FileType> sound(String head) {
        if (head.startsWith("OggS")) {
            if (head.contains("\u0080theora")) {
                throw new Refused("It is a film in Ogg, which browsers no longer show: save it as MP4 or WebM.");
            }
            return Optional.of(FileType.OGG);
        }
        if (head.startsWith("RIFF") && head.startsWith("WAVE", 8)) {
            return Optional.of(FileType.WAV);
        }
        return head.startsWith("ID3") ? Optional.of(FileType.MP3) : MpegFrame.type(head);
    }

    private static Inspection table(String head) {
        refuseWhatRuns(head);
        if (CsvLook.isTable(head, head.length() == HEAD)) {
            return of(FileType.CSV);
        }
        throw new Refused((head.isEmpty() ? "The file is empty." : "It is of a kind that is not known here.") + TAKEN);
    }

    private static void refuseWhatRuns(String head) {
        var lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("<svg")) {
            throw new Refused("It is an SVG drawing, which can carry programs: export it as PNG.");
        }
        if (lower.contains("<html") || lower.contains("<!doctype") || lower.contains("<script") || lower.contains("<?xml") || lower.contains("<?php")) {
            throw new Refused("It is a page or a script." + TAKEN);
        }
        if (head.startsWith("MZ") || head.startsWith("\u007FELF") || head.startsWith("#!") || head.startsWith("\u00CA\u00FE\u00BA\u00BE")
                || head.startsWith("\u00CF\u00FA\u00ED\u00FE") || head.startsWith("\u00CE\u00FA\u00ED\u00FE")) {
            throw new Refused("It is a program." + TAKEN);
        }
    }
}
