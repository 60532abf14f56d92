package org.broadtape.outbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature under a pushed message, in both directions: `v1=hex(HMAC-SHA256(secret, time + "." + body))` in the header [#HEADER], over
/// the time in the header [#TIME] (Unix seconds) and the body's bytes. docs/wire.md describes it for partners.
public final class Signature {

    public static final String TIME = "Broadtape-Time";
    public static final String HEADER = "Broadtape-Signature";
    public static final String KEY = "Idempotency-Key";

    /// How far the signer's clock may be from ours.
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String VERSION = "v1=";

    private Signature() {
    }

    /// The header's value for a message that is sent now.
    public static String of(byte[] secret, Instant time, byte[] body) {
        return VERSION + HexFormat.of().formatHex(code(secret, time.getEpochSecond(), body));
    }

    /// Whether the time (as written) is a number of seconds within the tolerance.
    public static boolean timely(String time, Instant now) {
        return time.matches("\\d{1,12}") && Math.abs(now.getEpochSecond() - Long.parseLong(time)) <= TOLERANCE.toSeconds();
    }

    /// Whether one of the signatures in the header (with commas between them) was made with one of the secrets. Takes as long for a wrong one as
    /// for a right one.
    public static boolean holds(String header, String time, byte[] body, Collection<byte[]> secrets) {
        var given = Arrays.stream(header.split(",")).map(String::strip).filter(one -> one.startsWith(VERSION)).limit(4).map(one -> one.getBytes(StandardCharsets.US_ASCII)).toList();
        var holds = false;
        for (var secret : secrets) {
            var right = (VERSION + HexFormat.of().formatHex(code(secret, Long.parseLong(time), body))).getBytes(StandardCharsets.US_ASCII);
            for (var one : given) {
                holds |= MessageDigest.isEqual(right, one);
            }
        }
        return holds;
    }

    private static byte[] code(byte[] secret, long time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
        }
    }
}
