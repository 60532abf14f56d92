package org.broadtape.instruments.rates.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;

import org.broadtape.instruments.rates.RateImport;
import org.broadtape.instruments.rates.Rates;
import org.broadtape.kernel.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "rates", description = "Take files of rates of exchange, and say what a rate is.", mixinStandardHelpOptions = true)
public class RatesCommand {

    private final RateImport intake;
    private final Rates rates;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RatesCommand(RateImport intake, Rates rates, Clock clock) {
        this.intake = intake;
        this.rates = rates;
        this.clock = clock;
    }

    @Command(name = "import", description = "Take files of the European Central Bank: XML or CSV, of a day or of all days, also in a zip archive.")
    int take(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files, @Option(names = "--dry-run", description = "change nothing; say what would be done") boolean dryRun) {
        return files.stream().mapToInt(file -> take(file, dryRun)).max().orElse(0);
    }

    private int take(Path file, boolean dryRun) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("'" + file + "' is not there");
        }
        try {
            var report = intake.take(file, dryRun);
            report.refusals().forEach(refusal -> spec.commandLine().getErr().println(file + ", " + refusal.sentence()));
            say(file + ": " + report.inWords() + (dryRun ? " (nothing was changed)" : ""));
            return report.refusals().isEmpty() ? 0 : 1;
        } catch (Refused refused) {
            throw refused.at(file + (refused.place().isEmpty() ? "" : ", " + refused.place()));
        }
    }

    @Command(name = "show", description = "Say how many of a currency one of another was worth.")
    int show(@Parameters(paramLabel = "FROM") String from, @Parameters(paramLabel = "TO") String to,
            @Option(names = "--day", paramLabel = "DAY", description = "on this day, such as 2026-03-02; today without it") Optional<LocalDate> day) {
        var asked = day.orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var rate = rates.of(from.toUpperCase(Locale.ROOT), to.toUpperCase(Locale.ROOT), asked)
                .orElseThrow(() -> new Refused("No rate of " + from + " in " + to + " is known for " + asked + "; ./broadtape rates import FILE takes more"));
        say("1 " + rate.from() + " = " + rate.rate().stripTrailingZeros().toPlainString() + " " + rate.to() + " of " + rate.of());
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
