package org.broadtape.site.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What every answer tells the browser not to allow. The only place where these are written; an answer may set its own
/// `Content-Security-Policy` where it must be stricter (uploads in a sandbox).
final class SecurityHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "media-src 'self' https:; frame-src https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    private static final List<Map.Entry<String, String>> ALWAYS = List.of(
            Map.entry("Content-Security-Policy", POLICY),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("Referrer-Policy", "strict-origin-when-cross-origin"),
            Map.entry("X-Frame-Options", "DENY"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"));

    private static final Map.Entry<String, String> HTTPS_ONLY = Map.entry("Strict-Transport-Security", "max-age=31536000");

    private SecurityHeaders() {
    }

    /// @param https whether the site's public address is https
    static List<Map.Entry<String, String>> all(boolean https) {
        var all = new ArrayList<>(ALWAYS);
        if (https) {
            all.add(HTTPS_ONLY);
        }
        return List.copyOf(all);
    }
}
