package org.broadtape.members.factors.passkeys;

/// What a browser sends once a device has signed with a passkey.
///
/// @param id     which passkey: the device's own number for it
/// @param handle whose it is, as this site told the device when it was made
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Signed(byte[] id, byte[] handle, byte[] authenticator, byte[] client, byte[] signature) {

    /// @throws org.broadtape.kernel.Refused where that is not base64url
    public static Signed of(String id, String handle, String authenticator, String client, String signature) {
        return new Signed(Made.bytes(id), Made.bytes(handle), Made.bytes(authenticator), Made.bytes(client), Made.bytes(signature));
    }
}
