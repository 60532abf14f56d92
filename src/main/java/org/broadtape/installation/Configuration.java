package org.broadtape.installation;

import org.broadtape.installation.database.Address;

/// What the framework is told before it starts: system properties, which overrule its configuration file.
final class Configuration {

    void role(boolean serving) {
        set("broadtape.serving", Boolean.toString(serving));
        if (!serving) {
            set("quarkus.http.host-enabled", "false");
            set("quarkus.management.host-enabled", "false");
            set("quarkus.log.level", "WARN");
        }
    }

    void noDatabase() {
        set("quarkus.flyway.migrate-at-start", "false");
        set("quarkus.datasource.jdbc.min-size", "0");
    }

    void home(DataFolder home) {
        set("broadtape.home", home.home().toString());
    }

    void port(int port) {
        set("broadtape.port", Integer.toString(port));
        set("broadtape.metrics-port", Integer.toString(port + 1));
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
