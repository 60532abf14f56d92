package org.broadtape.members.factors.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

import org.broadtape.members.MemberId;

/// A device that keeps one passkey and does what it is told, wrong things too.
public final class Device {

    private static final int PRESENT = 0x01;
    private static final int OWNER_ASKED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private final MemberId owner;
    private String site = "localhost";
    private String origin;
    private boolean asksOwner = true;
    private int counter;

    public Device(MemberId owner, String origin) {
        this.owner = owner;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public Device at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    public Device of(String otherSite) {
        site = otherSite;
        return this;
    }

    public Device withoutAsking() {
        asksOwner = false;
        return this;
    }

    public Device counting(int from) {
        counter = from;
        return this;
    }

    public Made make(byte[] challenge) {
        var data = bytes(told(WITH_CREDENTIAL), new byte[16], ByteBuffer.allocate(2).putShort((short) id.length).array(), id, publicKey());
        var object = bytes(new byte[] { (byte) 0xa3 }, text("fmt"), text("none"), text("attStmt"), new byte[] { (byte) 0xa0 }, text("authData"),
                new byte[] { 0x58, (byte) data.length }, data);
        return new Made(object, client("webauthn.create", challenge));
    }

    public Signed sign(byte[] challenge) {
        var data = told(0);
        var client = client("webauthn.get", challenge);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return new Signed(id, Passkeys.handle(owner), data, client, signature.sign());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// What a device says of itself (WebAuthn, 6.1).
    private byte[] told(int flags) {
        return bytes(sha256(site.getBytes(StandardCharsets.UTF_8)), new byte[] { (byte) (PRESENT | (asksOwner ? OWNER_ASKED : 0) | flags) },
                ByteBuffer.allocate(4).putInt(counter).array());
    }

    private byte[] client(String type, byte[] challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, Base64.getUrlEncoder().withoutPadding().encodeToString(challenge), origin).getBytes(StandardCharsets.UTF_8);
    }

    /// The key as COSE has it: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return bytes(new byte[] { (byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20 }, coordinate(point.getAffineX().toByteArray()),
                new byte[] { 0x22, 0x58, 0x20 }, coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        var bytes = new byte[32];
        var from = Math.max(0, number.length - bytes.length);
        System.arraycopy(number, from, bytes, bytes.length - (number.length - from), number.length - from);
        return bytes;
    }

    private static byte[] text(String text) {
        return bytes(new byte[] { (byte) (0x60 + text.length()) }, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
