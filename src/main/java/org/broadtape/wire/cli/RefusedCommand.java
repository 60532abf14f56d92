package org.broadtape.wire.cli;

import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Callable;
import org.broadtape.wire.documents.Refusals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Command(name = "refused", description = "List the documents that could not be read whole and are kept; `import --kept NUMBER` reads one again.", mixinStandardHelpOptions = true)
public class RefusedCommand implements Callable<Integer> {

    private static final int MOST = 500;

    private final Refusals refusals;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RefusedCommand(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Integer call() {
        var newest = refusals.newest(MOST);
        newest.forEach(this::say);
        if (newest.isEmpty()) {
            say("Nothing is kept that was refused.");
        }
        return 0;
    }

    @Command(description = "Give a document up: it is no longer listed, and gone where nothing was taken from it.", mixinStandardHelpOptions = true)
    int drop(@Parameters(paramLabel = "NUMBER") long number) {
        refusals.drop(number);
        say(number + " is dropped.");
        return 0;
    }

    private void say(Object line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
