package org.broadtape.instruments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;

import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.IntakeReport;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "import", mixinStandardHelpOptions = true, description = "Take companies and instruments from CSV and JSON: plain lists, FinanceDatabase, Nasdaq and NYSE, "
        + "S&P 500, SEC. What a list does not say stays as it is.")
public class InstrumentsImportCommand implements Callable<Integer> {

    private final Intake intake;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    @SuppressWarnings("NullAway.Init")
    List<Path> files = List.of();

    @Option(names = "--map", defaultValue = "", description = "which columns are what, such as symbol=Kürzel,name=Firma")
    String map = "";

    @Option(names = "--mic", defaultValue = "", description = "on which market what is in the list is listed, where it does not say")
    String mic = "";

    @Option(names = "--dry-run", description = "change nothing; say what would be done")
    boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    InstrumentsImportCommand(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Integer call() {
        var wish = Wish.of(map, mic, dryRun);
        var refused = 0L;
        for (var file : files) {
            refused += told(file, wish);
        }
        return refused > 0 ? 1 : 0;
    }

    /// A file that cannot be taken at all does not keep back the others.
    private long told(Path file, Wish wish) {
        try (var in = Files.newInputStream(file)) {
            return told(file, intake.file(Actor.OPERATOR, in, String.valueOf(file.getFileName()), wish));
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.at(file + (refused.place().isEmpty() ? "" : ", " + refused.place())).sentence());
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(file + ": This file cannot be read");
        }
        return 1;
    }

    private long told(Path file, IntakeReport report) {
        var err = spec.commandLine().getErr();
        report.warnings().forEach(warning -> err.println(file + ", " + warning));
        report.refusals().forEach(refusal -> err.println(file + ", " + refusal));
        var out = spec.commandLine().getOut();
        report.unread().stream().sorted().forEach(column -> out.printf("%s: the column '%s' means nothing here and is left out%n", file, column));
        out.printf("%s: %s%s%n", file, report.inWords(), dryRun ? " (nothing was changed)" : "");
        out.flush();
        return report.refused();
    }
}
