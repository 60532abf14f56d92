package org.broadtape.instruments.announcements.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.broadtape.instruments.announcements.AnnouncementIntake;
import org.broadtape.instruments.announcements.AnnouncementReport;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "announcements", description = "Take files of what companies tell their exchanges.", mixinStandardHelpOptions = true)
public class AnnouncementsCommand {

    private final AnnouncementIntake intake;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    AnnouncementsCommand(AnnouncementIntake intake) {
        this.intake = intake;
    }

    @Command(name = "import", description = "Take announcements: plain text as SENS and RNS write it, RNS in XML, the SEC's submissions in JSON, EDGAR's feeds in Atom.")
    int take(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files, @Option(names = "--dry-run", description = "change nothing; say what would be done") boolean dryRun) {
        return files.stream().mapToInt(file -> told(file, dryRun)).max().orElse(0);
    }

    /// A file that cannot be taken at all does not keep back the others.
    private int told(Path file, boolean dryRun) {
        try (var in = Files.newInputStream(file)) {
            return told(file, intake.file(Actor.OPERATOR, in, String.valueOf(file.getFileName()), dryRun), dryRun);
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.at(file + (refused.place().isEmpty() ? "" : ", " + refused.place())).sentence());
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(file + ": This file cannot be read");
        }
        return 1;
    }

    private int told(Path file, AnnouncementReport report, boolean dryRun) {
        var err = spec.commandLine().getErr();
        report.warnings().forEach(warning -> err.println(file + ", " + warning));
        report.refusals().forEach(refusal -> err.println(file + ", " + refusal));
        var out = spec.commandLine().getOut();
        out.printf("%s: %s%s%n", file, report.inWords(), dryRun ? " (nothing was changed)" : "");
        out.flush();
        return report.refused() > 0 ? 1 : 0;
    }
}
