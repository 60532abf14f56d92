package org.broadtape.wire.cli;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.broadtape.wire.Importer;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "import", description = "Take in wire items and articles: folders, files, zip archives, addresses.", mixinStandardHelpOptions = true)
public class ImportCommand implements Callable<Integer> {

    private static final long SECOND = 1_000_000_000L;

    private final Importer importer;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH|URL", arity = "0..*", description = "what to take in")
    private List<String> what = List.of();

    @Option(names = "--provider", paramLabel = "SLUG", description = "who sent it; without this the contracts' folders say so", defaultValue = "")
    private String provider = "";

    @Option(names = "--format", paramLabel = "NAME", description = "the format it is in; without this it is found by looking", defaultValue = "")
    private String format = "";

    @Option(names = "--dry-run", description = "say what would become of it, and keep nothing")
    private boolean dry;

    @Option(names = "--again", paramLabel = "ITEM", description = "take the newest version of an item anew from what was received; its guid or number", defaultValue = "")
    private String again = "";

    @Option(names = "--kept", paramLabel = "NUMBER|all", description = "read a document again that was refused and kept; `./broadtape refused` lists them", defaultValue = "")
    private String kept = "";

    @Option(names = "--quiet", description = "name only what was held or refused")
    private boolean quiet;

    private long told = System.nanoTime();
    private long count;

    ImportCommand(Importer importer) {
        this.importer = importer;
    }

    @Override
    public Integer call() {
        if (Stream.of(what.isEmpty(), again.isEmpty(), kept.isEmpty()).filter(empty -> !empty).count() != 1) {
            throw new ParameterException(spec.commandLine(), "Say what to import, or with --again which item to take anew, or with --kept which refused document to read again.");
        }
        var report = report(new Importer.Wish(provider, format, dry));
        spec.commandLine().getOut().println((dry ? "Nothing was kept. " : "") + report);
        spec.commandLine().getOut().flush();
        return exit(report);
    }

    private Report report(Importer.Wish wish) {
        if (!kept.isEmpty()) {
            return importer.kept(kept, wish, this::tell);
        }
        return again.isEmpty() ? importer.run(what, wish, this::tell) : importer.again(again, this::tell);
    }

    private static int exit(Report report) {
        return report.of(Outcome.Word.REFUSED) == 0 ? 0 : 1;
    }

    private void tell(Outcome outcome) {
        count++;
        var trouble = outcome.word() == Outcome.Word.HELD || outcome.word() == Outcome.Word.REFUSED;
        if (trouble || !quiet) {
            spec.commandLine().getOut().println(outcome);
        }
        if (System.nanoTime() - told > SECOND) {
            told = System.nanoTime();
            spec.commandLine().getErr().println(count + " done");
        }
    }
}
