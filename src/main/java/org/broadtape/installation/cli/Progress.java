package org.broadtape.installation.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells a person what a command is at, once it has taken a second, and not more than once a second.
final class Progress implements Consumer<String> {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter out;
    private long last = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(String step) {
        var now = System.nanoTime();
        if (now - last > SECOND) {
            out.println(step + " ...");
            out.flush();
            last = now;
        }
    }
}
