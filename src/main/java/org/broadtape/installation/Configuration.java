package org.broadtape.installation;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.broadtape.installation.database.Address;

/// What the framework is told before it starts: system properties, which overrule its configuration file.
final class Configuration {

    void noServer() {
        set("broadtape.serving", "false");
        set("quarkus.http.host-enabled", "false");
        set("quarkus.management.host-enabled", "false");
        set("quarkus.log.level", "WARN");
    }

    /// An address at which nobody asks: without one the framework refuses to start what is injected with the database.
    void noDatabase() {
        set("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/none");
        emptyDatabase();
        set("quarkus.datasource.jdbc.min-size", "0");
    }

    /// The tables are made by the command itself.
    void emptyDatabase() {
        set("quarkus.flyway.migrate-at-start", "false");
    }

    /// The folder from which an empty site is filled.
    void example(Path folder) {
        set("broadtape.example", folder.toAbsolutePath().toString());
    }

    void home(DataFolder home) {
        set("broadtape.home", home.home().toString());
    }

    /// Without a public address only this machine is served.
    void served(Port port, URI url, Port metrics) {
        set("broadtape.port", Integer.toString(port.number()));
        set("broadtape.url", url.toString());
        set("broadtape.metrics-port", Integer.toString(metrics.number()));
        set("quarkus.http.host", PublicAddress.isLocal(url) ? "localhost" : "0.0.0.0");
    }

    /// One port, which speaks TLS alone; the files are read again when they have changed.
    void certificate(Port port, Environment.Certificate certificate) {
        set("quarkus.tls.site.key-store.pem.0.cert", certificate.chain().toString());
        set("quarkus.tls.site.key-store.pem.0.key", certificate.key().toString());
        set("quarkus.tls.site.reload-period", certificate.reload().toSeconds() + "s");
        set("quarkus.http.tls-configuration-name", "site");
        set("quarkus.http.ssl-port", Integer.toString(port.number()));
        set("quarkus.http.insecure-requests", "disabled");
    }

    /// Only these may say who the reader is and how they came.
    void trusted(List<String> proxies) {
        if (!proxies.isEmpty()) {
            set("quarkus.http.proxy.trusted-proxies", String.join(",", proxies));
        }
    }

    void database(Address address) {
        set("quarkus.datasource.jdbc.url", address.url());
        set("quarkus.datasource.username", address.user());
        set("quarkus.datasource.password", address.password());
    }

    private static void set(String key, String value) {
        System.setProperty(key, value);
    }
}
