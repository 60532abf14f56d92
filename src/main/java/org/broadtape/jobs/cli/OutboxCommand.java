package org.broadtape.jobs.cli;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.broadtape.jobs.Backlog;
import org.broadtape.kernel.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows the events whose listeners have failed for good, and lets a person decide them.
@Dependent
@Command(name = "outbox", description = "Show events whose listeners have failed for good; try them again or drop them.", mixinStandardHelpOptions = true)
public class OutboxCommand implements Callable<Integer> {

    private final Backlog backlog;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Inject
    OutboxCommand(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Integer call() {
        var parked = backlog.parked();
        for (var row : parked) {
            say("%d  %s of %s for %s, given up at %s after %d tries%n    %s", row.id(), row.event(), row.aggregate(), row.listener(), row.parkedAt(), row.tries(),
                    row.lastError());
        }
        if (parked.isEmpty()) {
            say("Nothing is parked.");
        }
        return 0;
    }

    @Command(description = "Try a parked event again, or all of them.", mixinStandardHelpOptions = true)
    public int retry(@Parameters(paramLabel = "ID|all", description = "its number in the list, or all") String which) {
        if (which.equals("all")) {
            say("%d will be tried again.", backlog.retryAll());
            return 0;
        }
        if (!backlog.retry(number(which))) {
            throw notParked(which);
        }
        say("%s will be tried again.", which);
        return 0;
    }

    @Command(description = "Give a parked event up: its listener never hears of it, and what waits behind it goes on.", mixinStandardHelpOptions = true)
    public int drop(@Parameters(paramLabel = "ID", description = "its number in the list") String which) {
        if (!backlog.drop(number(which))) {
            throw notParked(which);
        }
        say("%s is dropped.", which);
        return 0;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw notParked(text);
        }
    }

    private static Refused notParked(String which) {
        return new Refused("No parked event has the number " + which + ". ./broadtape outbox lists them.");
    }

    private void say(String words, Object... values) {
        spec.commandLine().getOut().printf(words + "%n", values);
        spec.commandLine().getOut().flush();
    }
}
