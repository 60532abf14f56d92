package org.broadtape.members.signin.mailed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits. A million of them are soon tried against a mere hash, so what is stored is made with a key that is not in the database.
final class Codes {

    private static final int MANY = 1_000_000;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Codes(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String fresh() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(MANY));
    }

    /// What is stored of a code; the same code of another request is stored as something else.
    byte[] mac(long request, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((request + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Spaces and hyphens between the digits are no mistake.
    boolean matches(long request, String typed, byte[] stored) {
        return MessageDigest.isEqual(mac(request, typed.replaceAll("[\\s-]", "")), stored);
    }
}
