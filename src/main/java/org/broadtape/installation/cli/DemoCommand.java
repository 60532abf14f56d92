package org.broadtape.installation.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.installation.Example;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;

/// Serves the example newsroom.
@Dependent
@Command(name = "demo", description = "Serve the site, filled with the example newsroom where it is empty.", mixinStandardHelpOptions = true)
public class DemoCommand implements Callable<Integer> {

    private final Instance<Example> example;
    private final Path folder;
    private final Served served;

    @Inject
    DemoCommand(Instance<Example> example, @ConfigProperty(name = "broadtape.demo", defaultValue = "demo") Path folder, Served served) {
        this.example = example;
        this.folder = folder;
        this.served = served;
    }

    @Override
    public Integer call() {
        example.forEach(newsroom -> newsroom.fill(folder));
        served.untilStopped();
        return 0;
    }
}
