package org.broadtape.members.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The six digits that an app and this site make of a shared secret and the time: RFC 6238 with HMAC-SHA-1 and steps of 30 seconds, truncated as
/// in RFC 4226, section 5.3. That is what every authenticator app understands.
final class Totp {

    static final int SECRET_BYTES = 20;
    static final int STEP_SECONDS = 30;

    private static final int MODULUS = 1_000_000;
    private static final String FORM = "\\d{6}";

    private Totp() {
    }

    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return "%06d".formatted(number % MODULUS);
    }

    /// The step whose code was typed: the present one, the one before or the one after, since no two clocks agree. Empty where it is none of theirs.
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        var digits = typed.replaceAll("\\s", "");
        if (!digits.matches(FORM)) {
            return OptionalLong.empty();
        }
        var present = stepAt(now);
        return LongStream.of(present, present - 1, present + 1).filter(step -> same(code(secret, step), digits)).findFirst();
    }

    /// In the same time wherever they differ.
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
