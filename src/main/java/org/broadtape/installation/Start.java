package org.broadtape.installation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.broadtape.installation.database.Address;
import org.broadtape.installation.database.Database;

/// What must stand before the framework starts: the data folder, the claim to serve it, the database; and what the framework is told of them.
/// A process is a server, or runs one command next to a server or without one.
public final class Start {

    private static final Set<String> QUESTIONS = Set.of("--help", "-h", "--version", "-V", "help");

    private final Environment environment;
    private final Configuration told = new Configuration();

    public Start(Map<String, String> environment) {
        this.environment = new Environment(environment);
    }

    /// Opens what these arguments of the command line need; the database is the caller's to close in the end.
    public Optional<Database> with(String... args) {
        var command = args.length == 0 ? "serve" : args[0];
        if (Arrays.stream(args).anyMatch(QUESTIONS::contains)) {
            told.noServer();
            told.noDatabase();
            return Optional.empty();
        }
        var home = DataFolder.at(environment.home());
        told.home(home);
        switch (command) {
            case "serve" -> serve(home, home.settings());
            case "demo" -> {
                var example = Path.of(System.getProperty("broadtape.demo", "demo"));
                serve(home, example.resolve("site.toml"));
                told.example(example);
            }
            case "restore" -> {
                told.noServer();
                told.emptyDatabase();
                Serving.claim(home, "restoring a backup");
            }
            default -> told.noServer();
        }
        var database = environment.database().map(Database::outside).orElseGet(() -> Database.embedded(home));
        told.database(database.address());
        return Optional.of(database);
    }

    private void serve(DataFolder home, Path example) {
        var port = environment.port();
        var url = environment.url(port);
        environment.mail(url);
        Serving.claim(home, url.toString());
        SettingsFile.begin(home.settings(), example);
        SettingsFile.read(home.settings(), url);
        var metrics = environment.metricsPort(port);
        port.refuseWhenTaken("BROADTAPE_PORT");
        metrics.refuseWhenTaken("BROADTAPE_METRICS_PORT");
        told.served(port, url, metrics);
        environment.certificate().ifPresent(certificate -> told.certificate(port, certificate));
        told.trusted(environment.trustedProxies());
    }
}
