package org.broadtape.installation.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.quarkus.arc.All;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.broadtape.installation.DataFolder;
import org.broadtape.installation.Program;
import org.broadtape.installation.Serving;
import org.broadtape.installation.Vital;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What the installation is doing, in lines.
@Dependent
@Command(name = "status", description = "Show what the site is doing.", mixinStandardHelpOptions = true)
public class StatusCommand implements Callable<Integer> {

    private final DataFolder folder;
    private final List<Vital> vitals;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Inject
    StatusCommand(DataFolder folder, @All List<Vital> vitals) {
        this.folder = folder;
        this.vitals = vitals;
    }

    @Override
    public Integer call() {
        line("Program", Program.version());
        line("Served", Serving.server(folder).orElse("no"));
        line("Data folder", folder.home().toString());
        for (var vital : vitals) {
            vital.lines().forEach(text -> line(vital.name(), text));
        }
        return 0;
    }

    private void line(String name, String text) {
        spec.commandLine().getOut().printf("%-12s %s%n", name, text);
    }
}
