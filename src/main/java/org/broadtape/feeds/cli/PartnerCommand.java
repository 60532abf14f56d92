package org.broadtape.feeds.cli;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import org.broadtape.articles.history.By;
import org.broadtape.feeds.partners.Partners;
import org.broadtape.feeds.partners.Pull;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "partner", description = "Add, change and list those who are sent articles; send them something again; their keys.", mixinStandardHelpOptions = true,
        subcommands = PartnerKeyCommand.class)
public class PartnerCommand {

    private static final String TERM = "such as formats=newsml-g2,ninjs, sections=markets, country=ZA, whole=yes, push=https://..., folder=/srv/out, pull=yes; an empty value takes the term out";

    private final Partners partners;
    private final Pull pull;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PartnerCommand(Partners partners, Pull pull) {
        this.partners = partners;
        this.pull = pull;
    }

    @Command(description = "Put a new contract in force, and show its key: this once.")
    int add(@Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "TERM=VALUE", arity = "1..*", description = TERM) List<String> terms,
            @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        var key = partners.add(slug, terms, who(by));
        say("In force: %s. Key %d, shown this once: %s", slug, key.id(), key.secret());
        return 0;
    }

    @Command(description = "Change terms of a contract.")
    int change(@Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "TERM=VALUE", arity = "1..*", description = TERM) List<String> terms,
            @Option(names = "--by", paramLabel = "NAME", description = "who wants it so", defaultValue = "") String by) {
        partners.change(slug, terms, who(by));
        say("In force: %s", slug);
        return 0;
    }

    @Command(description = "List the partners, or show the contract of one and who changed it.")
    int list(@Parameters(paramLabel = "SLUG", arity = "0..1", defaultValue = "") String slug) {
        if (slug.isEmpty()) {
            partners.all().forEach(partner -> say("%s  %s, %d given, %d acknowledged", partner.slug(), partner.name(), partner.last(), partner.acknowledged()));
        } else {
            partners.called(slug).lines().forEach(line -> say("%s", line));
            partners.changes(slug).forEach(line -> say("%s", line));
        }
        return 0;
    }

    @Command(description = "Send numbers again over push and folder.")
    int replay(@Parameters(paramLabel = "SLUG") String slug, @Parameters(paramLabel = "FROM") long from, @Parameters(paramLabel = "TO") long to) {
        say("%d deliveries will be sent. See ./broadtape deliveries.", pull.replay(partners.called(slug), from, to));
        return 0;
    }

    static By who(String name) {
        return name.isBlank() ? By.OPERATOR : new By(name.strip());
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
