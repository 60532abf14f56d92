package org.broadtape.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How pushed messages are signed, those that come and those that go: `t=SECONDS,v1=HEX`, where the hexadecimal is HMAC-SHA256 over the
/// seconds as written, a full stop, and the raw body. While a secret is being changed there is one `v1` for each that is good.
public final class Signature {

    /// The header that carries it.
    public static final String HEADER = "Broadtape-Signature";

    /// How far a sender's clock may be off.
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Signature() {
    }

    /// The header's value for this body, sent at that instant.
    public static String of(byte[] body, Instant at, Collection<byte[]> secrets) {
        var seconds = String.valueOf(at.getEpochSecond());
        return "t=" + seconds + secrets.stream().map(secret -> ",v1=" + HexFormat.of().formatHex(mac(secret, seconds, body))).collect(Collectors.joining());
    }

    /// Whether the header's value was made of this body with one of the secrets, at an instant near enough to this one. Without a secret
    /// nothing holds.
    public static boolean holds(String value, byte[] body, Instant now, Collection<byte[]> secrets) {
        var parts = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        var seconds = parts.stream().filter(part -> part.matches("t=\\d{1,12}")).map(part -> part.substring(2)).findFirst().orElse("");
        if (seconds.isEmpty() || Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        var given = parts.stream().filter(part -> part.matches("v1=[0-9a-f]{64}")).map(part -> HexFormat.of().parseHex(part.substring(3))).toList();
        return secrets.stream().map(secret -> mac(secret, seconds, body)).anyMatch(right -> given.stream().anyMatch(one -> MessageDigest.isEqual(one, right)));
    }

    private static byte[] mac(byte[] secret, String seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
