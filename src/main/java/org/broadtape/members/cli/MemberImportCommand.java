package org.broadtape.members.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.broadtape.kernel.Refused;
import org.broadtape.kernel.Slug;
import org.broadtape.members.intake.Intake;
import org.broadtape.members.intake.IntakeReport;
import org.broadtape.members.intake.Kept;
import org.broadtape.members.intake.Wish;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.tiers.Tiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "import", description = "Take members from CSV files of Ghost, Substack, Mailchimp or WordPress, or those that came with a site.", mixinStandardHelpOptions = true)
public class MemberImportCommand implements Callable<Integer> {

    private final Intake intake;
    private final Tiers tiers;
    private final Instance<Kept> kept;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    @SuppressWarnings("NullAway.Init")
    List<Path> files = List.of();

    @Option(names = "--kept", description = "take over the members that came with sites that moved in")
    boolean fromSites;

    @Option(names = "--map", defaultValue = "", description = "which columns are what, such as email=correo,name=nombre")
    String map = "";

    @Option(names = "--source", defaultValue = "import", description = "what new members come from (${DEFAULT-VALUE})")
    String source = "import";

    @Option(names = "--paid-tier", paramLabel = "TIER", defaultValue = "", description = "the tier for those who pay in the other system, or need not")
    String paid = "";

    @Option(names = "--dry-run", description = "change nothing; say what would be done")
    boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MemberImportCommand(Intake intake, Tiers tiers, @Any Instance<Kept> kept) {
        this.intake = intake;
        this.tiers = tiers;
        this.kept = kept;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && !fromSites) {
            throw new Refused("Name a file, or --kept for the members that came with a site");
        }
        var refused = 0L;
        for (var file : files) {
            refused += told(file.toString(), of(file));
        }
        if (fromSites) {
            for (var one : kept) {
                refused += told("kept from " + one.source(), intake.kept(Actor.OPERATOR, one, Wish.of(one.source(), "", tier(), dryRun)));
            }
        }
        return refused > 0 ? 1 : 0;
    }

    private IntakeReport of(Path file) {
        try (var in = Files.newInputStream(file)) {
            return intake.file(Actor.OPERATOR, in, String.valueOf(file.getFileName()), Wish.of(source(), map, tier(), dryRun));
        } catch (Refused refused) {
            throw refused.at(file + (refused.place().isEmpty() ? "" : ", " + refused.place()));
        } catch (IOException unreadable) {
            throw new Refused("This file cannot be read", file.toString());
        }
    }

    private long told(String name, IntakeReport report) {
        report.refusals().forEach(refusal -> spec.commandLine().getErr().println(name + ", " + refusal));
        report.leftOut().stream().sorted().forEach(column -> say("%s: the column '%s' means nothing here and is left out", name, column));
        say("%s: %s%s", name, report.inWords(), dryRun ? " (nothing was changed)" : "");
        return report.refused();
    }

    private String source() {
        if (!Slug.is(source)) {
            throw new Refused("--source is a word of lower-case letters, digits and hyphens, such as ghost");
        }
        return source;
    }

    private Optional<Slug> tier() {
        if (paid.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(paid).filter(Slug::is).map(Slug::new).filter(slug -> tiers.find(slug).filter(tier -> tier.position() > 0).isPresent())
                .or(() -> {
                    throw new Refused("'" + paid + "' is no tier that can be given; ./broadtape tier lists them");
                });
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
