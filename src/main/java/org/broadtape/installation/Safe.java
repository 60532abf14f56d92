package org.broadtape.installation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Locks secrets that must be kept to be used, such as those that messages are signed with: what lies in the database is of no use without the
/// installation's own key, which lies in the data folder. AES-256 in Galois/Counter mode; what is locked for one owner opens for no other.
public final class Safe {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    Safe(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.key("safe"), "AES");
    }

    /// `owner` names whose it is and what for, such as `wire northgate`.
    public byte[] lock(String owner, byte[] secret) {
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        var locked = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    }

    /// What was locked for that owner; throws where it was locked for another, by another installation, or was changed.
    public byte[] unlock(String owner, byte[] locked) {
        var bytes = ByteBuffer.wrap(locked);
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return run(Cipher.DECRYPT_MODE, owner, nonce, rest);
    }

    private byte[] run(int mode, String owner, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("A secret of " + owner + " cannot be opened with this installation's key; give a new one", wrong);
        }
    }
}
