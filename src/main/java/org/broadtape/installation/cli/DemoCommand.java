package org.broadtape.installation.cli;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/// Serves the example newsroom.
@Dependent
@Command(name = "demo", description = "Serve the site, filled with the example newsroom where it is empty.", mixinStandardHelpOptions = true)
public class DemoCommand implements Callable<Integer> {

    private final Served served;

    @Inject
    DemoCommand(Served served) {
        this.served = served;
    }

    @Override
    public Integer call() {
        served.untilStopped();
        return 0;
    }
}
