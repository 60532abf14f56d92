package org.broadtape.installation.mail;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.kernel.Refused;

/// Over which server mail goes, and the address that it is from.
///
/// @param server empty where mail is written into files instead
public record MailSettings(Optional<SmtpServer> server, String from) {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?)");

    public MailSettings {
        if (!ADDRESS.matcher(from).matches()) {
            throw new Refused("BROADTAPE_MAIL_FROM is '" + from + "' and must be a mail address such as news@example.com");
        }
    }

    /// @param smtp what `BROADTAPE_SMTP_URL` says
    /// @param from what `BROADTAPE_MAIL_FROM` says; by default `news@` the host of the public address, without `www.`
    public static MailSettings of(Optional<String> smtp, Optional<String> from, URI url) {
        return new MailSettings(present(smtp).map(SmtpServer::parse), present(from).orElseGet(() -> "news@" + host(url)));
    }

    /// Whose mail it is: the domain of the address that it is from.
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    private static String host(URI url) {
        var host = url.getHost().replaceFirst("^www\\.", "");
        return host.matches("[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9.-]*") ? host : "localhost";
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
