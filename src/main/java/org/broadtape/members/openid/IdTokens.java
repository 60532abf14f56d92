package org.broadtape.members.openid;

import java.time.Clock;

import org.broadtape.kernel.Refused;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/// Whether an ID token is right: its signature with a public key of the issuer, for whom and by whom it was made, its times and its nonce
/// (OpenID Connect Core, 3.1.3.7). What is not signed, or signed with a secret, is not taken.
final class IdTokens {

    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, AlgorithmIdentifiers.EDDSA);
    private static final int SKEW_SECONDS = 60;
    private static final int LONGEST = 16_384;

    private IdTokens() {
    }

    /// @throws Refused where anything about it is wrong
    static Identity verified(String token, Issuer issuer, JsonWebKeySet keys, String nonce, Clock clock) {
        if (token.length() > LONGEST) {
            throw wrong(issuer);
        }
        try {
            var claims = new JwtConsumerBuilder().setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys())).setJwsAlgorithmConstraints(SIGNED)
                    .setExpectedIssuer(issuer.address().toString()).setExpectedAudience(issuer.clientId()).setRequireSubject().setRequireExpirationTime().setRequireIssuedAt()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS).setEvaluationTime(NumericDate.fromMilliseconds(clock.millis())).build().processToClaims(token);
            if (!nonce.equals(claims.getStringClaimValue("nonce")) || !madeForUsAlone(claims, issuer)) {
                throw wrong(issuer);
            }
            return new Identity(claims.getSubject(), text(claims, "email"), isTrue(claims.getClaimValue("email_verified")), text(claims, "name"));
        } catch (InvalidJwtException | MalformedClaimException wrong) {
            throw wrong(issuer);
        }
    }

    /// Where a token is for several, it must name the one that asked.
    private static boolean madeForUsAlone(JwtClaims claims, Issuer issuer) throws MalformedClaimException {
        var party = claims.getStringClaimValue("azp");
        return party == null ? claims.getAudience().size() == 1 : party.equals(issuer.clientId());
    }

    /// Some issuers write it as text.
    private static boolean isTrue(@Nullable Object claim) {
        return Boolean.TRUE.equals(claim) || "true".equals(claim);
    }

    private static String text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String text ? text : "";
    }

    private static Refused wrong(Issuer issuer) {
        return new Refused(issuer.name() + " has sent something that cannot be believed, so nobody was signed in. Begin again, or come in another way");
    }
}
