package org.broadtape.wire.cli;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.broadtape.wire.Importer;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.Report;
import org.broadtape.wire.moving.Moves;
import org.broadtape.wire.moving.report.ReportPage;
import org.broadtape.wire.moving.TakingBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "import", description = "Take in wire items, articles and whole sites: folders, files, zip archives, addresses.", mixinStandardHelpOptions = true)
public class ImportCommand implements Callable<Integer> {

    private static final long SECOND = 1_000_000_000L;

    private final Importer importer;
    private final TakingBack takingBack;
    private final MovedFilesOfRuns movedFiles;

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

    @Option(names = "--no-images", description = "of a site that moves in: leave its pictures and files for later")
    private boolean withoutImages;

    @Option(names = "--files", paramLabel = "RUN|all", description = "get the pictures and files of a site that has moved in which are not here yet, also those that failed before", defaultValue = "")
    private String files = "";

    @Option(names = "--uploads", paramLabel = "PATH", description = "of a site that moves in: the folder or zip archive in which its pictures and files lie; without it they are fetched from their addresses")
    private Optional<Path> uploads = Optional.empty();

    @Option(names = "--section-from", paramLabel = "category", description = "of a site that moves in: let the first category of an article become its section")
    private String sectionFrom = "";

    @Option(names = "--report", paramLabel = "FILE.html", description = "of a site that moves in: write the report with examples there")
    private Optional<Path> page = Optional.empty();

    @Option(names = "--undo", paramLabel = "RUN", description = "take a run of moving a site in back, while nothing was built on it")
    private Optional<Long> undo = Optional.empty();

    @Option(names = "--quiet", description = "name only what was held or refused")
    private boolean quiet;

    private long told = System.nanoTime();
    private long count;

    ImportCommand(Importer importer, TakingBack takingBack, MovedFilesOfRuns movedFiles) {
        this.importer = importer;
        this.takingBack = takingBack;
        this.movedFiles = movedFiles;
    }

    @Override
    public Integer call() {
        if (Stream.of(!what.isEmpty(), !again.isEmpty(), !kept.isEmpty(), !files.isEmpty(), undo.isPresent()).filter(given -> given).count() != 1) {
            throw new ParameterException(spec.commandLine(), "Say what to import, or with --again which item to take anew, or with --kept which refused document to read again, or with --files whose files to get, or with --undo which run to take back.");
        }
        if (!sectionFrom.isEmpty() && !sectionFrom.equals("category")) {
            throw new ParameterException(spec.commandLine(), "--section-from is '" + sectionFrom + "'; only 'category' is known.");
        }
        return undo.map(this::undo).orElseGet(files.isEmpty() ? this::take : this::files);
    }

    private int undo(long run) {
        var count = takingBack.undo(run);
        spec.commandLine().getOut().println("Run " + run + " was taken back: " + count + (count == 1 ? " article or page." : " articles and pages."));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int files() {
        var missing = movedFiles.get(files, moves(), this::tell);
        spec.commandLine().getOut().println(missing == 0 ? "Every picture and file is here." : missing + " could not be had. Try again with --files, or give the site's uploads with --uploads.");
        spec.commandLine().getOut().flush();
        return missing == 0 ? 0 : 1;
    }

    private Moves moves() {
        return new Moves(!withoutImages, !sectionFrom.isEmpty(), uploads, spec.commandLine().getErr()::println);
    }

    private int take() {
        var report = report(new Importer.Wish(provider, format, dry, moves()));
        report.moves().forEach(move -> spec.commandLine().getOut().println(move));
        page.ifPresent(file -> ReportPage.write(file, report.moves(), dry));
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
