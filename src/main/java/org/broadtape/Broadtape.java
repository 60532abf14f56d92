package org.broadtape;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.broadtape.installation.Start;
import org.broadtape.installation.cli.CommandLineProgram;
import org.broadtape.kernel.Refused;

/// The program: opens the database, then starts the framework, as server or for one command, and closes the database last.
@QuarkusMain
public final class Broadtape {

    private Broadtape() {
    }

    public static void main(String... args) {
        try {
            new Start(System.getenv()).with(args).ifPresent(database -> Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                awaitApplication();
                database.close();
            }, "database")));
        } catch (Refused refused) {
            System.err.println(refused.sentence());
            System.exit(1);
        }
        Quarkus.run(CommandLineProgram.class, args);
    }

    /// The framework stops in a hook of its own, at the same time.
    private static void awaitApplication() {
        var application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
    }
}
