package org.broadtape.outbound;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What is to be sent, to which address. Headers that make the message itself (Host, Content-Length, Connection …) are set by the client.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(String method, String address, Map<String, String> headers, byte[] body, Limits limits) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public Request {
        headers.forEach((name, value) -> {
            if (!TOKEN.matcher(name).matches() || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalArgumentException("not a header: " + name);
            }
        });
    }

    public static Request get(String address) {
        return new Request("GET", address, Map.of(), new byte[0], Limits.DOCUMENT);
    }

    public static Request post(String address, String type, byte[] body) {
        return new Request("POST", address, Map.of("Content-Type", type), body, Limits.CALL);
    }

    /// A form as browsers send it, already encoded.
    public static Request form(String address, String encoded) {
        return post(address, "application/x-www-form-urlencoded", encoded.getBytes(StandardCharsets.US_ASCII));
    }

    public Request with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, address, more, body, limits);
    }

    public Request within(Limits other) {
        return new Request(method, address, headers, body, other);
    }

    /// Asks for the body only when it has changed since the answer that carried these validators; empty ones are left out.
    public Request unless(String etag, String lastModified) {
        var asked = etag.isEmpty() ? this : with("If-None-Match", etag);
        return lastModified.isEmpty() ? asked : asked.with("If-Modified-Since", lastModified);
    }

    /// The same request where a redirect leads; secrets stay behind when it leads to another origin.
    Request redirected(Destination from, Destination to) {
        var kept = new LinkedHashMap<>(headers);
        if (!from.origin().equals(to.origin())) {
            kept.keySet().removeIf(name -> name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Cookie"));
        }
        return new Request(method, to.toString(), kept, body, limits);
    }

    boolean followsRedirects() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
