package org.broadtape.installation.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.quarkus.arc.All;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.broadtape.installation.Checkup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What is wrong with the installation, in sentences.
@Dependent
@Command(name = "check", description = "Say what is wrong with this installation.", mixinStandardHelpOptions = true)
public class CheckCommand implements Callable<Integer> {

    private final List<Checkup> checkups;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Inject
    CheckCommand(@All List<Checkup> checkups) {
        this.checkups = checkups;
    }

    @Override
    public Integer call() {
        var problems = checkups.stream().flatMap(checkup -> checkup.problems().stream()).toList();
        var out = spec.commandLine().getOut();
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            out.println("Nothing is wrong.");
        }
        checkups.stream().flatMap(checkup -> checkup.elsewhere().stream()).forEach(out::println);
        return problems.isEmpty() ? 0 : 1;
    }
}
