package org.broadtape.members.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A secret that is to be put into an authenticator app, and counts only once the app's first code was typed here.
///
/// @param sealed what the page's form carries: the secret, locked for this session
/// @param secret as it is typed into an app, in groups of four
/// @param uri    what the QR code says (Key URI Format of Google Authenticator, which all apps read)
public record Setup(String sealed, String secret, String uri) {

    static Setup of(String sealed, byte[] secret, String site, String account) {
        var typed = Base32.of(secret);
        var uri = "otpauth://totp/" + encoded(site) + ":" + encoded(account) + "?secret=" + typed + "&issuer=" + encoded(site) + "&algorithm=SHA1&digits=6&period="
                + Totp.STEP_SECONDS;
        return new Setup(sealed, typed.replaceAll("(.{4})(?=.)", "$1 "), uri);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Setup";
    }
}
