package org.broadtape.members.openid;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.broadtape.doors.Json;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Request;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/// Speaks with issuers: what they say of themselves, and what a code is worth.
@ApplicationScoped
class Embassy {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Limits CALL = new Limits(256L << 10, Duration.ofSeconds(10), 0);
    private static final org.broadtape.doors.Limits SMALL = new org.broadtape.doors.Limits(256L << 10, 32, 64 << 10, 5_000, Duration.ofSeconds(10));

    private final Outbound outbound;
    private final Clock clock;
    private final Map<String, Configuration> known = new ConcurrentHashMap<>();

    Embassy(Outbound outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    /// Where the browser is sent to.
    String address(Issuer issuer, Departure departure, String back) {
        var asked = configuration(issuer).authorization();
        return asked + (asked.contains("?") ? "&" : "?") + encoded(Map.of("response_type", "code", "scope", "openid email profile", "client_id", issuer.clientId(), "redirect_uri", back,
                "state", departure.state(), "nonce", departure.nonce(), "code_challenge", departure.challenge(), "code_challenge_method", "S256"));
    }

    /// Turns in a code (RFC 6749, 4.1.3) and says who it was made out to.
    ///
    /// @throws Refused where the issuer does not answer, or not as it should
    Identity identity(Issuer issuer, Departure departure, String code, String back) {
        var body = encoded(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", back, "code_verifier", departure.verifier()));
        var us = url(issuer.clientId()) + ":" + url(issuer.secret());
        var request = Request.form(configuration(issuer).token(), body).with("Accept", "application/json")
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(us.getBytes(StandardCharsets.UTF_8)));
        var token = text(issuer, asked(issuer, request), "id_token");
        try {
            return IdTokens.verified(token, issuer, configuration(issuer).keys(), departure.nonce(), clock);
        } catch (Refused perhapsANewKey) {
            known.remove(issuer.key());
            return IdTokens.verified(token, issuer, configuration(issuer).keys(), departure.nonce(), clock);
        }
    }

    private Configuration configuration(Issuer issuer) {
        var remembered = known.get(issuer.key());
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return remembered;
        }
        var said = asked(issuer, Request.get(issuer.configuration()));
        if (!text(issuer, said, "issuer").equals(issuer.address().toString())) {
            throw new Refused(issuer.name() + " calls itself " + text(issuer, said, "issuer") + ". Its address must be set so in BROADTAPE_OIDC_" + issuer.key().toUpperCase(Locale.ROOT) + "_ISSUER");
        }
        var fresh = new Configuration(secure(issuer, text(issuer, said, "authorization_endpoint")), secure(issuer, text(issuer, said, "token_endpoint")),
                keys(issuer, asked(issuer, Request.get(secure(issuer, text(issuer, said, "jwks_uri"))))), clock.instant().plus(REMEMBERED));
        known.put(issuer.key(), fresh);
        return fresh;
    }

    private static JsonWebKeySet keys(Issuer issuer, JsonNode said) {
        try {
            return new JsonWebKeySet(said.toString());
        } catch (JoseException noKeys) {
            throw silent(issuer);
        }
    }

    private JsonNode asked(Issuer issuer, Request request) {
        try {
            var answer = outbound.send(request.within(CALL));
            if (answer.status() != 200) {
                throw silent(issuer);
            }
            return Json.tree(new String(answer.body(), StandardCharsets.UTF_8), SMALL);
        } catch (IOException unreachable) {
            throw silent(issuer);
        }
    }

    private static String text(Issuer issuer, JsonNode said, String field) {
        if (!said.path(field).isTextual()) {
            throw silent(issuer);
        }
        return said.path(field).textValue();
    }

    /// No secret is sent to an address without https, unless the issuer itself is on this machine.
    private static String secure(Issuer issuer, String address) {
        var uri = parsed(issuer, address);
        if (!"https".equals(uri.getScheme()) && !("http".equals(issuer.address().getScheme()) && "localhost".equals(uri.getHost()))) {
            throw silent(issuer);
        }
        return address;
    }

    private static URI parsed(Issuer issuer, String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException notAnAddress) {
            throw silent(issuer);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(field -> field.getKey() + "=" + url(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Refused silent(Issuer issuer) {
        return new Refused(issuer.name() + " does not answer as it should. Begin again in a while, or come in another way");
    }
}
