package org.broadtape.installation;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.broadtape.installation.database.Address;
import org.broadtape.installation.mail.MailSettings;
import org.broadtape.kernel.Refused;

/// What the environment says of this installation: the variables that begin with `BROADTAPE_`. An empty one counts as absent.
record Environment(Map<String, String> variables) {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /// A certificate chain and its key, as PEM files, and how often they are looked at for a change.
    record Certificate(Path chain, Path key, Duration reload) {
    }

    Path home() {
        return Path.of(get("BROADTAPE_HOME").orElse("data"));
    }

    Optional<Address> database() {
        return get("BROADTAPE_DATABASE_URL").map(Address::parse);
    }

    Port port() {
        return Port.read("BROADTAPE_PORT", get("BROADTAPE_PORT").orElse("8080"));
    }

    /// By default the one after the site's.
    Port metricsPort(Port site) {
        return get("BROADTAPE_METRICS_PORT").map(text -> Port.read("BROADTAPE_METRICS_PORT", text)).orElse(new Port(site.number() + 1));
    }

    URI url(Port port) {
        var scheme = certificate().isPresent() ? "https" : "http";
        return PublicAddress.parse(get("BROADTAPE_URL").orElse(scheme + "://localhost:" + port.number()));
    }

    Optional<Certificate> certificate() {
        var chain = get("BROADTAPE_TLS_CERT");
        var key = get("BROADTAPE_TLS_KEY");
        if (chain.isPresent() != key.isPresent()) {
            throw new Refused("BROADTAPE_TLS_CERT and BROADTAPE_TLS_KEY belong together, and only one of them is set");
        }
        return chain.map(file -> new Certificate(readable("BROADTAPE_TLS_CERT", file), readable("BROADTAPE_TLS_KEY", key.orElseThrow()), seconds("BROADTAPE_TLS_RELOAD", 60)));
    }

    MailSettings mail(URI url) {
        return MailSettings.of(get("BROADTAPE_SMTP_URL"), get("BROADTAPE_MAIL_FROM"), url);
    }

    List<String> trustedProxies() {
        return get("BROADTAPE_TRUSTED_PROXIES").map(text -> List.of(COMMA.split(text))).orElse(List.of());
    }

    private Duration seconds(String variable, int otherwise) {
        try {
            return Duration.ofSeconds(get(variable).map(Integer::parseInt).orElse(otherwise));
        } catch (NumberFormatException notANumber) {
            throw new Refused(variable + " must be a number of seconds");
        }
    }

    private static Path readable(String variable, String file) {
        var path = Path.of(file).toAbsolutePath();
        if (!Files.isReadable(path)) {
            throw new Refused(variable + " names " + path + ", which cannot be read");
        }
        return path;
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
