package org.broadtape.members.factors.passkeys;

import java.util.Base64;

import org.broadtape.kernel.Refused;

/// What a browser sends once a device has made a passkey.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Made(byte[] attestation, byte[] client) {

    /// @throws Refused where that is not base64url
    public static Made of(String attestation, String client) {
        return new Made(bytes(attestation), bytes(client));
    }

    static byte[] bytes(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new Refused("Your browser has sent nothing that is a passkey. Try again, or use another browser");
        }
    }
}
