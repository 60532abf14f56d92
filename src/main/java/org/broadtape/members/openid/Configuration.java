package org.broadtape.members.openid;

import java.time.Instant;

import org.jose4j.jwk.JsonWebKeySet;

/// What an issuer says of itself (OpenID Connect Discovery, 3), and its keys.
///
/// @param until when it is asked again
record Configuration(String authorization, String token, JsonWebKeySet keys, Instant until) {
}
