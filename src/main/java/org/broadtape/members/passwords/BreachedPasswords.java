package org.broadtape.members.passwords;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Passwords that were found in breaches, where the publisher keeps a list of them: a line for each, which begins with the SHA-1 of the password in
/// hexadecimal, in the order of these (as "Pwned Passwords" is given out; what follows on the line is not read). A list of forty gigabytes takes some
/// thirty looks. Nothing is asked of anybody over the network.
final class BreachedPasswords {

    private static final int DIGITS = 40;

    private final Path list;

    BreachedPasswords(Path list) {
        this.list = list;
    }

    /// False also where there is no list.
    ///
    /// @throws UncheckedIOException where there is one that cannot be read
    boolean have(String password) {
        if (!Files.exists(list)) {
            return false;
        }
        try (var lines = new RandomAccessFile(list.toFile(), "r")) {
            return isIn(lines, sha1(password));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Halves the bytes between which the line could begin until none is left.
    private static boolean isIn(RandomAccessFile lines, String wanted) throws IOException {
        var from = 0L;
        var to = lines.length();
        while (from < to) {
            var start = startOfLine(lines, from, from + (to - from) / 2);
            lines.seek(start);
            var order = digits(lines).compareToIgnoreCase(wanted);
            if (order == 0) {
                return true;
            }
            if (order > 0) {
                to = start;
            } else {
                lines.readLine();
                from = lines.getFilePointer();
            }
        }
        return false;
    }

    /// Where the line begins in which that byte lies.
    private static long startOfLine(RandomAccessFile lines, long first, long at) throws IOException {
        var start = at;
        while (start > first) {
            lines.seek(start - 1);
            if (lines.read() == '\n') {
                return start;
            }
            start--;
        }
        return start;
    }

    private static String digits(RandomAccessFile lines) throws IOException {
        var bytes = new byte[DIGITS];
        var read = Math.max(lines.read(bytes), 0);
        return new String(bytes, 0, read, StandardCharsets.US_ASCII);
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
