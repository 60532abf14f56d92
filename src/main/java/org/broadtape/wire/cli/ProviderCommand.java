package org.broadtape.wire.cli;

import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadtape.articles.By;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.Providers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "provider", description = "Load, list and show the contracts with agencies.", mixinStandardHelpOptions = true)
public class ProviderCommand {

    private final Providers providers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ProviderCommand(Providers providers) {
        this.providers = providers;
    }

    @Command(description = "Put the contract in a TOML file in force.")
    int load(@Parameters(paramLabel = "FILE") Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("'" + file + "' is not there");
        }
        var provider = providers.load(file, By.OPERATOR);
        out().println("in force: " + provider.slug() + ", " + provider.name());
        out().flush();
        return 0;
    }

    @Command(description = "List the providers.")
    int list() {
        providers.all().forEach(provider -> out().println(provider.slug() + "  " + provider.name()));
        out().flush();
        return 0;
    }

    @Command(description = "Show a contract and its changes.")
    int show(@Parameters(paramLabel = "SLUG") String slug) {
        var provider = providers.called(slug);
        provider.lines().forEach(out()::println);
        providers.changes(provider.slug()).forEach(change -> out().println(change.at() + "  " + change.by() + "  " + change.term() + ": '" + change.before() + "' became '" + change.after() + "'"));
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
