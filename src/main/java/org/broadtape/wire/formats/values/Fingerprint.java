package org.broadtape.wire.formats.values;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of an item as sent: what tells a version sent twice from one that was changed without saying so.
public final class Fingerprint {

    private Fingerprint() {
    }

    /// Of text in which runs of white space mean no more than one space.
    public static String of(String text) {
        var bare = new StringBuilder(text.length());
        var space = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c > ' ') {
                bare.append(c);
                space = false;
            } else if (!space) {
                bare.append(' ');
                space = true;
            }
        }
        return of(bare.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
