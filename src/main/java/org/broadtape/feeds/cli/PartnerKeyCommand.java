package org.broadtape.feeds.cli;

import jakarta.enterprise.context.Dependent;
import org.broadtape.feeds.partners.Partners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "key", description = "Add, list and remove the keys of a partner. Several hold at once, so that one can be exchanged without a pause.", mixinStandardHelpOptions = true)
public class PartnerKeyCommand {

    private final Partners partners;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PartnerKeyCommand(Partners partners) {
        this.partners = partners;
    }

    @Command(description = "Add a key, and show it: this once.")
    int add(@Parameters(paramLabel = "SLUG") String slug, @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        var key = partners.key(slug, PartnerCommand.who(by));
        say("Key %d, shown this once: %s", key.id(), key.secret());
        return 0;
    }

    @Command(description = "List the numbers of the keys, the newest first.")
    int list(@Parameters(paramLabel = "SLUG") String slug) {
        partners.keys(slug).forEach(id -> say("%d", id));
        return 0;
    }

    @Command(description = "Remove a key.")
    int remove(@Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "ID") long id,
            @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        partners.removeKey(slug, id, PartnerCommand.who(by));
        say("Key %d is removed.", id);
        return 0;
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
