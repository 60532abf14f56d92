package org.broadtape.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What agencies and sources send with what they push, as docs/operating.md has it.
final class Signed {

    private Signed() {
    }

    /// Headers as lines, each with its end.
    static String headers(byte[] secret, Instant at, byte[] body) {
        try {
            var time = Long.toString(at.getEpochSecond());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return "Broadtape-Time: " + time + "\r\nBroadtape-Signature: v1=" + HexFormat.of().formatHex(mac.doFinal(body)) + "\r\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
