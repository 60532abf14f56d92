package org.broadtape.installation.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.broadtape.kernel.Refused;

/// The server that takes this site's mail, and how to sign in to it.
///
/// @param tls whether the connection speaks TLS from its first byte
/// @param user empty where nobody signs in
public record SmtpServer(String host, int port, boolean tls, StartTls startTls, String user, String password) {

    /// Whether a plain connection is turned into one with TLS before anything is said on it.
    public enum StartTls {
        REQUIRED, OPTIONAL, NO;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String SHAPE = "BROADTAPE_SMTP_URL must look like smtp://user:password@mail.example.com:587 or smtps://user:password@mail.example.com:465,"
            + " with signs such as @ in the password written as %40, and may end in ?starttls=required, optional or no";

    /// Reads what `BROADTAPE_SMTP_URL` says. A server on another machine must offer STARTTLS unless the address says otherwise; with one
    /// on this machine nothing is said over the network.
    public static SmtpServer parse(String text) {
        try {
            var uri = URI.create(text);
            var tls = "smtps".equalsIgnoreCase(uri.getScheme());
            if (!(tls || "smtp".equalsIgnoreCase(uri.getScheme())) || uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535
                    || !(uri.getRawPath().isEmpty() || uri.getRawPath().equals("/")) || uri.getRawFragment() != null) {
                throw new Refused(SHAPE);
            }
            var user = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
            var colon = user.indexOf(':');
            if (colon == 0 || (colon < 0 && !user.isEmpty())) {
                throw new Refused(SHAPE);
            }
            return new SmtpServer(uri.getHost(), uri.getPort() < 0 ? (tls ? 465 : 587) : uri.getPort(), tls, startTls(uri.getRawQuery(), uri.getHost()),
                    colon < 0 ? "" : decode(user.substring(0, colon)), colon < 0 ? "" : decode(user.substring(colon + 1)));
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refused(SHAPE);
        }
    }

    private static StartTls startTls(String query, String host) {
        if (query == null) {
            return host.matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]") ? StartTls.NO : StartTls.REQUIRED;
        }
        return Arrays.stream(StartTls.values()).filter(one -> query.equals("starttls=" + one.word())).findFirst().orElseThrow(() -> new Refused(SHAPE));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Without user and password, as `status` and logs show it.
    @Override
    public String toString() {
        return host + ":" + port + (tls ? " with TLS" : " with STARTTLS " + startTls.word());
    }
}
