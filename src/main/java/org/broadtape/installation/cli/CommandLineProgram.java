package org.broadtape.installation.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;

/// Runs the command that the arguments name; without any, the site is served.
public class CommandLineProgram implements QuarkusApplication {

    private final Subcommands commands;

    @Inject
    CommandLineProgram(Subcommands commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... args) {
        return commands.all().execute(args.length == 0 ? new String[] { "serve" } : args);
    }
}
