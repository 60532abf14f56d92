package org.broadtape.installation.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.broadtape.installation.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a backup of the running site.
@Dependent
@Command(name = "backup", description = "Write everything (articles, images, settings, secrets) into one file, also while the site is served.", mixinStandardHelpOptions = true)
public class BackupCommand implements Callable<Integer> {

    private final Backup backup;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The zip file to write. It contains secrets: keep it as safe as the data folder.")
    Path file = Path.of("");

    @Inject
    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public Integer call() {
        backup.write(file, new Progress(spec.commandLine().getErr()));
        spec.commandLine().getOut().println("Written: " + file);
        return 0;
    }
}
