package org.broadtape.wire.cli;

import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadtape.articles.history.By;
import org.broadtape.kernel.Refused;
import org.broadtape.wire.contracts.ContractChange;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.contracts.Subjects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "provider", description = "Add, change, list and show the contracts with agencies, their changes and keys.", mixinStandardHelpOptions = true,
        subcommands = ProviderKeyCommand.class)
public class ProviderCommand {

    private static final String TERM = "such as silence=6h, channels=site,feed or subjects.medtop:20000385=markets,Markets; an empty value takes the term out";

    private final Providers providers;
    private final Subjects subjects;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ProviderCommand(Providers providers, Subjects subjects) {
        this.providers = providers;
        this.subjects = subjects;
    }

    @Command(description = "Put the contract in a TOML file in force.")
    int load(@Parameters(paramLabel = "FILE") Path file, @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("'" + file + "' is not there");
        }
        return inForce(providers.load(file, who(by)));
    }

    @Command(description = "Put a new contract of these terms in force.")
    int add(@Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "TERM=VALUE", arity = "1..*", description = TERM) List<String> terms,
            @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        return inForce(providers.add(slug, terms, who(by)));
    }

    @Command(description = "Change terms of a contract.")
    int change(@Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "TERM=VALUE", arity = "1..*", description = TERM) List<String> terms,
            @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        return inForce(providers.change(slug, terms, who(by)));
    }

    @Command(description = "List the providers.")
    int list() {
        providers.all().forEach(provider -> out().println(provider.slug() + "  " + provider.name()));
        out().flush();
        return 0;
    }

    @Command(description = "Show a contract.")
    int show(@Parameters(paramLabel = "SLUG") String slug) {
        providers.called(slug).lines().forEach(out()::println);
        out().flush();
        return 0;
    }

    @Command(description = "List the subjects of its items that the contract leads nowhere, with how many items carry each.")
    int unmapped(@Parameters(paramLabel = "SLUG") String slug) {
        subjects.unmapped(slug).forEach(one -> out().println(one.items() + "  " + Stream.of(one.subject().code(), one.subject().uri(), one.subject().name()).filter(said -> !said.isEmpty()).distinct().collect(Collectors.joining("  "))));
        out().flush();
        return 0;
    }

    @Command(description = "List who changed what of the contracts and keys, newest first.")
    int audit(@Parameters(paramLabel = "SLUG", arity = "0..1", description = "of this provider alone", defaultValue = "") String slug) {
        var changes = slug.isEmpty() ? providers.changes() : providers.changes(providers.called(slug).slug());
        changes.stream().map(ContractChange::toString).forEach(out()::println);
        out().flush();
        return 0;
    }

    static By who(String name) {
        return name.isBlank() ? By.OPERATOR : new By(name.strip());
    }

    private int inForce(Provider provider) {
        out().println("in force: " + provider.slug() + ", " + provider.name());
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
