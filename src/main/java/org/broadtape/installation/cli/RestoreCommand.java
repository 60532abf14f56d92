package org.broadtape.installation.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.broadtape.installation.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a site of a backup.
@Dependent
@Command(name = "restore", description = "Make a site of a backup, in an empty data folder.", mixinStandardHelpOptions = true)
public class RestoreCommand implements Callable<Integer> {

    private final Restore restore;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The zip file that ./broadtape backup wrote, by this version or an earlier one.")
    Path file = Path.of("");

    @Inject
    RestoreCommand(Restore restore) {
        this.restore = restore;
    }

    @Override
    public Integer call() {
        restore.read(file, new Progress(spec.commandLine().getErr()));
        spec.commandLine().getOut().println("Restored: " + file);
        return 0;
    }
}
