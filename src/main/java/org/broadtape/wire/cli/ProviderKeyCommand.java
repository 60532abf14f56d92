package org.broadtape.wire.cli;

import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.broadtape.wire.push.PushKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "key", description = "Add, list and remove the keys with which an agency signs what it pushes.", mixinStandardHelpOptions = true)
public class ProviderKeyCommand {

    private final PushKeys keys;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ProviderKeyCommand(PushKeys keys) {
        this.keys = keys;
    }

    @Command(description = "Make a key for each of these providers and show its secret, this once.")
    int add(@Parameters(paramLabel = "SLUG", arity = "1..*") List<String> slugs, @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        for (var slug : slugs) {
            var made = keys.add(slug, ProviderCommand.who(by));
            out().println("key " + made.id() + " of " + slug + "; give the agency this secret, it is not shown again:");
            out().println(made.secret());
        }
        out().flush();
        return 0;
    }

    @Command(description = "List a provider's keys.")
    int list(@Parameters(paramLabel = "SLUG") String slug) {
        keys.of(slug).forEach(key -> out().println(key.id() + "  added " + key.addedAt() + " by " + key.addedBy() + ", last used " + key.usedAt().map(Instant::toString).orElse("never")));
        out().flush();
        return 0;
    }

    @Command(description = "Put a key out of force.")
    int remove(@Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "ID") long id,
            @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        keys.remove(slug, id, ProviderCommand.who(by));
        out().println("removed: key " + id + " of " + slug);
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
