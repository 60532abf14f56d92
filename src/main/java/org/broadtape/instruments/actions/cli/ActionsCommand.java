package org.broadtape.instruments.actions.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.broadtape.instruments.actions.ActionIntake;
import org.broadtape.instruments.actions.ActionReport;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes what issuers did: dividends, splits and the like.
@Dependent
@Command(name = "actions", description = "Take dividends, splits, mergers, spin-offs, renames and shares in issue.", mixinStandardHelpOptions = true)
public class ActionsCommand {

    private final ActionIntake intake;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ActionsCommand(ActionIntake intake) {
        this.intake = intake;
    }

    @Command(name = "import", description = "Take actions from CSV or JSON, also as Yahoo, EODHD and Alpha Vantage hand them out. What is corrected keeps what was said before.", mixinStandardHelpOptions = true)
    int take(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "--instrument", paramLabel = "MIC:SYMBOL", defaultValue = "", description = "whose actions they are, where the lines do not say it") String instrument,
            @Option(names = "--source", paramLabel = "NAME", defaultValue = "", description = "who says so") String source,
            @Option(names = "--map", defaultValue = "", description = "which columns are what, such as ex=Tag,amount=Betrag") String map,
            @Option(names = "--dry-run", description = "keep nothing; say what would be done") boolean dryRun) {
        var wish = new ActionIntake.Wish(instrument, source, map, dryRun);
        var refused = 0L;
        for (var file : files) {
            refused += take(file, wish);
        }
        return refused > 0 ? 1 : 0;
    }

    private long take(Path file, ActionIntake.Wish wish) {
        try (var in = Files.newInputStream(file)) {
            return tell(file, intake.take(Actor.OPERATOR, in, String.valueOf(file.getFileName()), wish), wish.dryRun());
        } catch (Refused refused) {
            say(refused.at(file + (refused.place().isEmpty() ? "" : ", " + refused.place())).sentence());
        } catch (IOException unreadable) {
            say(file + ": This file cannot be read");
        }
        return 1;
    }

    private long tell(Path file, ActionReport report, boolean dryRun) {
        report.refusals().forEach(refusal -> say(file + ", " + refusal));
        report.leftOut().stream().sorted().forEach(column -> say(file + ": the column '" + column + "' means nothing here and is left out"));
        say(file + ": " + report.inWords() + (dryRun ? "; nothing was kept" : ""));
        return report.refused();
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }
}
