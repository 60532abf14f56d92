package org.broadtape.installation.cli;

import java.util.concurrent.Callable;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.Dependent;
import picocli.CommandLine.Command;

/// Serves until it is told to stop.
@Dependent
@Command(name = "serve", description = "Serve the site (what happens without a command).", mixinStandardHelpOptions = true)
public class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Quarkus.waitForExit();
        return 0;
    }
}
