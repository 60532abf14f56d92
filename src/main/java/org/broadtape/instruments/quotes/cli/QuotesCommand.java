package org.broadtape.instruments.quotes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.broadtape.instruments.quotes.HeldQuotes;
import org.broadtape.instruments.quotes.Intake;
import org.broadtape.instruments.quotes.sources.QuoteSource;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "quotes", description = "Say where quotes come from, take files of them, and decide what is held.", mixinStandardHelpOptions = true)
public class QuotesCommand {

    private static final String TERM = "such as kind=push, licence='shown 15 minutes late', delay=15m, most-move=30%, on=yes";

    private final Sources sources;
    private final Intake intake;
    private final HeldQuotes held;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    QuotesCommand(Sources sources, Intake intake, HeldQuotes held) {
        this.sources = sources;
        this.intake = intake;
        this.held = held;
    }

    @Command(description = "Add a source. It is off until on=yes.")
    int add(@Parameters(paramLabel = "SOURCE") String slug, @Parameters(paramLabel = "TERM=VALUE", arity = "1..*", description = TERM) List<String> terms) {
        return say(line(sources.add(slug, terms)));
    }

    @Command(description = "Change terms of a source.")
    int change(@Parameters(paramLabel = "SOURCE") String slug, @Parameters(paramLabel = "TERM=VALUE", arity = "1..*", description = TERM) List<String> terms) {
        return say(line(sources.change(slug, terms)));
    }

    @Command(name = "sources", description = "List the sources.")
    int list() {
        sources.all().forEach(source -> say(line(source)));
        return 0;
    }

    @Command(description = "Make the key with which a source signs what it pushes, and show it, this once. The one before it holds no more.")
    int key(@Parameters(paramLabel = "SOURCE") String slug) {
        say("give " + slug + " this secret, it is not shown again:");
        return say(sources.key(slug));
    }

    @Command(name = "import", description = "Take quotes from files, in CSV or JSON.")
    int take(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files, @Option(names = "--source", paramLabel = "SOURCE", required = true, description = "whose they are") String slug) {
        var source = sources.called(slug);
        if (!source.on()) {
            throw new Refused(slug + " is off; ./broadtape quotes change " + slug + " on=yes turns it on");
        }
        return files.stream().mapToInt(file -> take(source, file)).max().orElse(0);
    }

    private int take(QuoteSource source, Path file) {
        try (var in = Files.newInputStream(file)) {
            var report = intake.take(source, in);
            report.refusals().forEach(refusal -> spec.commandLine().getErr().println(file + ", " + refusal.sentence()));
            say(file + ": " + report.inWords());
            return report.refused() > 0 || report.acceptance().allHeld() > 0 ? 1 : 0;
        } catch (Refused refused) {
            throw refused.at(file + (refused.place().isEmpty() ? "" : ", " + refused.place()));
        } catch (IOException unreadable) {
            throw new Refused("This file cannot be read", file.toString());
        }
    }

    @Command(name = "held", description = "List what is held and why.")
    int held() {
        held.open(Actor.OPERATOR).forEach(one -> say(one.id() + "  " + one.named() + " " + one.price().toPlainString() + (one.unit().isEmpty() ? "" : " " + one.unit()) + " of " + one.at()
                + " from " + one.source() + (one.many() > 1 ? " (the newest of " + one.many() + ")" : "") + ": " + one.reason().words()
                + one.stood().map(price -> "; the price stood at " + price.toPlainString()).orElse("")));
        return 0;
    }

    @Command(description = "Take a held quote for right.")
    int accept(@Parameters(paramLabel = "ID") long id) {
        return say("accepted: " + held.accept(id, Actor.OPERATOR).named());
    }

    @Command(description = "Take a held quote for wrong.")
    int discard(@Parameters(paramLabel = "ID") long id) {
        return say("discarded: " + held.discard(id, Actor.OPERATOR).named());
    }

    private static String line(QuoteSource source) {
        return source.slug() + "  " + (source.on() ? "on" : "off") + "  " + source.kind().name().toLowerCase(java.util.Locale.ROOT) + (source.place().isEmpty() ? "" : " " + source.place())
                + "  " + source.name() + "; " + source.licence() + "; shown " + source.delay().toMinutes() + " min late; last spoke " + source.spokeAt().map(Instant::toString).orElse("never")
                + (source.trouble().isEmpty() ? "" : "; " + source.trouble());
    }

    private int say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
        return 0;
    }
}
