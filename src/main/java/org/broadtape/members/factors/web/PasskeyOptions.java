package org.broadtape.members.factors.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.broadtape.members.Member;
import org.broadtape.members.factors.passkeys.Challenges;
import org.broadtape.members.factors.passkeys.Passkey;
import org.broadtape.members.factors.passkeys.Passkeys;

/// What a browser is told before it asks a device, as JSON (WebAuthn, 5.4 and 5.5): bytes in base64url.
@ApplicationScoped
class PasskeyOptions {

    private static final Map<String, String> OWNER = Map.of("residentKey", "required", "userVerification", "required");
    private static final String TYPE = "public-key";

    private final Passkeys passkeys;
    private final ObjectMapper json;

    PasskeyOptions(Passkeys passkeys, ObjectMapper json) {
        this.passkeys = passkeys;
        this.json = json;
    }

    /// For making one.
    String toMake(Challenges.Challenge challenge, Member member, List<Passkey> before) {
        var site = passkeys.site();
        var account = member.address().map(Object::toString).orElse(member.publicName());
        return written(Map.of("challenge", base64(challenge.bytes()), "rp", Map.of("id", site.id(), "name", site.name()),
                "user", Map.of("id", base64(Passkeys.handle(member.id())), "name", account, "displayName", member.name().isEmpty() ? account : member.name()),
                "pubKeyCredParams", Passkeys.algorithms().stream().map(algorithm -> Map.of("type", TYPE, "alg", algorithm)).toList(),
                "excludeCredentials", ids(before), "authenticatorSelection", OWNER, "attestation", "none", "timeout", Challenges.LIFE.toMillis()));
    }

    /// For signing with one: with one of these, or with any where there are none.
    String toSign(Challenges.Challenge challenge, List<Passkey> these) {
        return written(Map.of("challenge", base64(challenge.bytes()), "rpId", passkeys.site().id(), "allowCredentials", ids(these), "userVerification", "required",
                "timeout", Challenges.LIFE.toMillis()));
    }

    private static List<Map<String, String>> ids(List<Passkey> passkeys) {
        return passkeys.stream().map(passkey -> Map.of("type", TYPE, "id", base64(passkey.credentialId()))).toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String written(Map<String, Object> options) {
        try {
            return json.writeValueAsString(options);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
