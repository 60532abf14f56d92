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

    private static final Set<String> SERVERS = Set.of("serve", "demo");
    private static final Set<String> QUESTIONS = Set.of("--help", "-h", "--version", "-V", "help");

    private final Map<String, String> environment;
    private final Configuration told = new Configuration();

    public Start(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Opens what these arguments of the command line need. `hold` gets the database once it is open, to close it in the end.
    public Optional<Database> with(String... args) {
        var question = Arrays.stream(args).anyMatch(QUESTIONS::contains);
        var serving = !question && (args.length == 0 || SERVERS.contains(args[0]));
        told.role(serving);
        if (question) {
            told.noDatabase();
            return Optional.empty();
        }
        var home = DataFolder.at(Path.of(variable("BROADTAPE_HOME").orElse("data")));
        told.home(home);
        if (serving) {
            serve(home);
        }
        var database = variable("BROADTAPE_DATABASE_URL").map(url -> Database.outside(Address.parse(url))).orElseGet(() -> Database.embedded(home));
        told.database(database.address());
        return Optional.of(database);
    }

    private void serve(DataFolder home) {
        var port = Port.read(variable("BROADTAPE_PORT").orElse("8080"));
        var url = variable("BROADTAPE_URL").orElse("http://localhost:" + port.number());
        Serving.claim(home, url);
        port.refuseWhenTaken();
        told.port(port.number());
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
