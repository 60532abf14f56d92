package org.broadtape.wire.moving.ghost;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.broadtape.wire.moving.thing.Finding;

/// The notes of a reading as findings: its sentence is the kind, the words behind it are the example.
final class Noted {

    private static final String WORDS = ": “";

    private Noted() {
    }

    static List<Finding> findings(List<String> notes, String place) {
        return notes.stream().map(note -> finding(note, place)).toList();
    }

    private static Finding finding(String note, String place) {
        var at = note.indexOf(WORDS);
        var kind = (at < 0 ? note : note.substring(0, at)).replaceFirst("( \\(\\d+ times\\))?\\.$", "");
        var example = at < 0 ? "" : note.substring(at + WORDS.length()).replaceFirst("”( \\(\\d+ times\\))?\\.$", "");
        return note.startsWith("Left out") ? Finding.dropped(kind, example, place) : Finding.changed(kind, example, place);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
