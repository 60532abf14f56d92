package org.broadtape.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// What the ledger of deliveries costs: promised, taken and settled over a channel that does nothing, program and PostgreSQL on one core.
/// The yardstick, in the same run on the same core: a bare loop of `update ... returning` over the same rows, of the same batch.
final class DeliveryBench {

    private static final int DELIVERIES = Integer.getInteger("broadtape.bench.deliveries", 200_000);
    private static final Path ROOT = Path.of(System.getProperty("broadtape.root", "."));

    private DeliveryBench() {
    }

    static List<String> run(Path work) throws Exception {
        var home = work.resolve("data");
        try (var site = Site.start(home, "0", Map.of()); var database = site.database()) {
            Bench.say("Delivering " + DELIVERIES + " ...");
            var access = new Properties();
            try (var in = Files.newBufferedReader(home.resolve("postgres/access.properties"))) {
                access.load(in);
            }
            var table = new ArrayList<>(List.of("| what | deliveries/s | per CPU-second |", "|---|---|---|"));
            table.addAll(measured(start(database.getMetaData().getURL(), access.getProperty("password")), site.postmaster()));
            return table;
        }
    }

    private static Process start(String url, String password) throws IOException {
        var program = Path.of(Files.readString(ROOT.resolve("target/programs/current")).strip());
        var lib = ROOT.resolve("target/programs").resolve(program).resolve("lib");
        var path = List.of(ROOT.resolve("target/test-classes").toString(), ROOT.resolve("target/classes").toString(), lib.resolve("boot") + "/*", lib.resolve("main") + "/*");
        return new ProcessBuilder("taskset", "-c", "0", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx320m", "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp", String.join(":", path), "org.broadtape.delivery.dispatch.LedgerWork", url, "broadtape", password,
                String.valueOf(DELIVERIES)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// A row for each thing that the process has done. Its processor time is counted with PostgreSQL's: other work may run beside it.
    private static List<String> measured(Process child, long postmaster) throws IOException, InterruptedException {
        var rows = new ArrayList<String>();
        var before = 0.0;
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                var cpu = Processes.cpu(child.pid(), postmaster);
                var parts = line.split("\t");
                if (parts.length == 2) {
                    rows.add(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f |", parts[0], Double.parseDouble(parts[1]), DELIVERIES / (cpu - before)));
                }
                before = cpu;
            }
        }
        if (child.waitFor() != 0 || rows.size() != 2) {
            throw new IOException("the ledger's work ended with " + child.exitValue());
        }
        return rows;
    }
}
