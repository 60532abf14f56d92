package org.broadtape.members.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret that is handed out once: 256 random bits, of which only the SHA-256 hash is stored. A hash without salt or stretching is enough for
/// what nobody can guess.
public record Token(String text) {

    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Whether it can be one at all: what is longer is not even hashed.
    public boolean hasShape() {
        return text.length() == LENGTH;
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Never the secret itself: records find their way into logs.
    @Override
    public String toString() {
        return "Token";
    }
}
