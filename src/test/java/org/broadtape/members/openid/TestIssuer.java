package org.broadtape.members.openid;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// An issuer on this machine, which says of whoever comes what it was told, also what no proper issuer would say.
final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final RsaJsonWebKey key;
    private final List<Map<String, String>> turnedIn = new ArrayList<>();
    private Map<String, String> asked = Map.of();
    private String token = "";

    TestIssuer() throws IOException, JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("one");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}""".formatted(address())));
        server.createContext("/keys", exchange -> answer(exchange, "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
        server.createContext("/authorize", exchange -> {
            asked = fields(exchange.getRequestURI().getRawQuery());
            exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=the+code&state=" + asked.get("state") + "&iss=" + address());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/token", exchange -> {
            turnedIn.add(fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (!asked.isEmpty() && !challenge(turnedIn().getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
                exchange.sendResponseHeaders(400, -1);
                exchange.close();
                return;
            }
            answer(exchange, "{\"access_token\": \"unused\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}");
        });
        server.start();
    }

    String place() {
        return "localhost:" + server.getAddress().getPort();
    }

    String address() {
        return "http://" + place();
    }

    /// What was sent when the last code was turned in.
    Map<String, String> turnedIn() {
        return turnedIn.getLast();
    }

    /// Whether any code was turned in.
    boolean wasAsked() {
        return !turnedIn.isEmpty();
    }

    /// What the browser that came last was sent with.
    Map<String, String> asked() {
        return asked;
    }

    /// Says of the next who comes that it is Ada, with these changes.
    void says(String nonce, Instant now, Consumer<JwtClaims> changes) throws JoseException {
        token = signed(claims(nonce, now, changes), key);
    }

    void saysWithAnotherKey(String nonce, Instant now) throws JoseException {
        var other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId("one");
        token = signed(claims(nonce, now, _ -> { }), other);
    }

    void saysUnsigned(String nonce, Instant now) throws JoseException {
        var unsigned = new JsonWebSignature();
        unsigned.setPayload(claims(nonce, now, _ -> { }).toJson());
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        token = unsigned.getCompactSerialization();
    }

    /// With the public key as if it were a secret.
    void saysSignedWithWhatEverybodyKnows(String nonce, Instant now) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(claims(nonce, now, _ -> { }).toJson());
        signature.setKey(new HmacKey(key.getRsaPublicKey().getEncoded()));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKeyIdHeaderValue("one");
        token = signature.getCompactSerialization();
    }

    private JwtClaims claims(String nonce, Instant now, Consumer<JwtClaims> changes) {
        var claims = new JwtClaims();
        claims.setIssuer(address());
        claims.setAudience("broadtape");
        claims.setSubject("subject-7");
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plusSeconds(300).toEpochMilli()));
        claims.setClaim("nonce", nonce);
        claims.setClaim("email_verified", true);
        claims.setClaim("name", "Ada");
        changes.accept(claims);
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey with) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(with.getPrivateKey());
        signature.setKeyIdHeaderValue(with.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&", -1)).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
