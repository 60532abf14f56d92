package org.broadtape.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// Pages that no cache holds, each of another thing: what the program makes of them once the JVM has compiled what it uses often.
/// Twice: with a core for the program, and with that core for the program and PostgreSQL together.
///
/// @param requests a script of wrk that asks for one page after the other
/// @param paths    the address of a page by its number
record Unheld(Site site, Path work, String requests, LongFunction<String> paths) {

    private static final int WARM_SECONDS = 90;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 32;

    void measure(List<String> table) throws Exception {
        var script = Files.writeString(work.resolve("pages.lua"), requests);
        Wrk.through(script, site.port(), WARM_SECONDS, new long[0]);
        Processes.pin("0", site.pid());
        Processes.pin("1", site.postmaster());
        on("the program alone on a core", script, table, site.pid());
        Processes.pin("0", site.postmaster());
        on("program and PostgreSQL on one core", script, table, site.pid(), site.postmaster());
    }

    private void on(String where, Path script, List<String> table, long... servers) throws Exception {
        Wrk.through(script, site.port(), SECONDS, servers);
        var rounds = new ArrayList<Wrk>();
        for (var round = 0; round < ROUNDS; round++) {
            rounds.add(Wrk.through(script, site.port(), SECONDS, servers));
        }
        var measured = PageBench.median(rounds);
        table.add(PageBench.row("Broadtape, cache off, " + where, measured));
        var half = (int) (measured.perSecond() / 2);
        var latencies = Paced.load(site.port(), paths, half, SECONDS, CONNECTIONS);
        table.add("| the same at half that load | %,d | | %.1f | %.1f | |".formatted(half, Paced.percentile(latencies, 50), Paced.percentile(latencies, 99)));
    }
}
