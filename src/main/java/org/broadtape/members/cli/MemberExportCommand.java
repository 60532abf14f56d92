package org.broadtape.members.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;

import org.broadtape.installation.PrivateFile;
import org.broadtape.kernel.Refused;
import org.broadtape.members.roster.Export;
import org.broadtape.members.roster.segments.SegmentText;
import org.broadtape.members.staff.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "export", description = "Write members into a CSV file that only you can read. The audit log notes it.", mixinStandardHelpOptions = true)
public class MemberExportCommand implements Callable<Integer> {

    private final Export export;

    @Parameters(index = "0", paramLabel = "FILE", description = "a new file")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Parameters(index = "1..*", paramLabel = "FILTER", arity = "0..*", description = "as member list takes it")
    List<String> filter = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MemberExportCommand(Export export) {
        this.export = export;
    }

    @Override
    public Integer call() {
        var segment = SegmentText.parse(String.join(" ", filter));
        if (Files.exists(file)) {
            throw new Refused("This file is there already. Name another", file.toString());
        }
        PrivateFile.write(file, "");
        export.begin(Actor.OPERATOR, segment);
        try (var out = Files.newBufferedWriter(file)) {
            var written = export.write(Actor.OPERATOR, segment, out);
            spec.commandLine().getOut().printf("%d members in %s%n", written, file);
            spec.commandLine().getOut().flush();
        } catch (IOException unwritable) {
            throw new Refused("This file cannot be written: " + unwritable.getMessage(), file.toString());
        }
        return 0;
    }
}
