package org.broadtape.installation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.quarkus.arc.All;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.broadtape.installation.Checkup;
import org.broadtape.installation.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What is wrong with the installation, in sentences.
@Dependent
@Command(name = "check", description = "Say what is wrong with this installation.", mixinStandardHelpOptions = true)
public class CheckCommand implements Callable<Integer> {

    private final List<Checkup> checkups;
    private final List<Thorough> thorough;
    private final String url;

    @Option(names = "--leaks", description = "Also read every exit of the site that is being served, as nobody, each tier, each partner and under the names of search engines, and look for text that must not be there.")
    boolean leaks;

    @Option(names = "--at", paramLabel = "URL", description = "Where the site is served; its public address by default.")
    String at = "";

    @Option(names = "--report", paramLabel = "FILE", description = "Where the page goes that says what was read; leaks.html by default.")
    Path report = Path.of("leaks.html");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Inject
    CheckCommand(@All List<Checkup> checkups, @All List<Thorough> thorough, Settings settings) {
        this.checkups = checkups;
        this.thorough = thorough;
        this.url = settings.url().toString();
    }

    @Override
    public Integer call() {
        var problems = new ArrayList<>(checkups.stream().flatMap(checkup -> checkup.problems().stream()).toList());
        if (leaks) {
            thorough.forEach(check -> problems.addAll(check.problems(at.isEmpty() ? url : at, report)));
        }
        var out = spec.commandLine().getOut();
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            out.println("Nothing is wrong.");
        }
        checkups.stream().flatMap(checkup -> checkup.elsewhere().stream()).forEach(out::println);
        if (leaks) {
            out.println("What was read stands in " + report.toAbsolutePath() + ".");
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
