package org.broadtape.members.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Stands in once for an authenticator that is lost. 24 letters and digits that cannot be taken for one another (Crockford's base 32), in groups
/// of four: 120 random bits, so that a plain hash is enough to store (ASVS 6.5.2).
public record RecoveryCode(String text) {

    static final int MANY = 10;

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final Predicate<String> FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}").asMatchPredicate();
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode fresh() {
        var text = new StringBuilder();
        for (var place = 0; place < LENGTH; place++) {
            text.append(place > 0 && place % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /// What somebody typed, with or without hyphens, in letters of either size; o counts as 0, i and l as 1. Empty where it has not the form of one.
    static Optional<RecoveryCode> typed(String typed) {
        var bare = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('o', '0').replace('i', '1').replace('l', '1');
        return Optional.of(bare).filter(FORM).map(signs -> new RecoveryCode(signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-")));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
