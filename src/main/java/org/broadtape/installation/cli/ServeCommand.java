package org.broadtape.installation.cli;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/// Serves until it is told to stop.
@Dependent
@Command(name = "serve", description = "Serve the site (what happens without a command).", mixinStandardHelpOptions = true)
public class ServeCommand implements Callable<Integer> {

    private final Served served;

    @Inject
    ServeCommand(Served served) {
        this.served = served;
    }

    @Override
    public Integer call() {
        served.untilStopped();
        return 0;
    }
}
