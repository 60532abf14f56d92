package org.broadtape.members.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.Next;

/// What a browser took along when it left for an issuer. It lies, sealed, in a cookie of that browser: nobody else can come back with it.
///
/// @param state    comes back in the address (RFC 6749, 10.12)
/// @param nonce    comes back in the ID token (OpenID Connect Core, 15.5.2)
/// @param verifier is shown when the code is turned in (RFC 7636)
/// @param next     where it was going
record Departure(String issuer, String state, String nonce, String verifier, Instant ends, Next next) {

    private static final String SEPARATOR = "\n";

    static Departure from(Issuer issuer, Next next, Instant ends) {
        return new Departure(issuer.key(), Token.fresh().text(), Token.fresh().text(), Token.fresh().text(), ends, next);
    }

    /// Base64url of the SHA-256 of the verifier: `S256`.
    String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] written() {
        return String.join(SEPARATOR, issuer, state, nonce, verifier, Long.toString(ends.toEpochMilli()), next.path()).getBytes(StandardCharsets.UTF_8);
    }

    static Departure read(byte[] written) {
        var parts = new String(written, StandardCharsets.UTF_8).split(SEPARATOR, -1);
        return new Departure(parts[0], parts[1], parts[2], parts[3], Instant.ofEpochMilli(Long.parseLong(parts[4])), new Next(parts[5]));
    }

    @Override
    public String toString() {
        return "Departure to " + issuer;
    }
}
