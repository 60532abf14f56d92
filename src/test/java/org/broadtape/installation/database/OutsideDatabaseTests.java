package org.broadtape.installation.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.broadtape.Beside;
import org.broadtape.installation.RunningProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same program with a PostgreSQL that somebody else looks after: the one that Debian 12 brings.
@Beside
@Tag("program")
class OutsideDatabaseTests {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    @TempDir
    Path temporary;

    private int port;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(PROGRAMS), "PostgreSQL 15 is not installed");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var password = Files.writeString(temporary.resolve("password"), "p@ss word");
        run("initdb", "-D", cluster(), "-U", "editor", "-A", "scram-sha-256", "--pwfile", password.toString(), "-E", "UTF8", "--locale", "C");
        run("pg_ctl", "start", "-w", "-D", cluster(), "-l", temporary.resolve("log").toString(), "-o",
                "-c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
    }

    @AfterEach
    void stop() throws IOException {
        if (Files.exists(Path.of(cluster(), "postmaster.pid"))) {
            run("pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster());
        }
    }

    @Test
    void aSiteIsServedBackedUpAndRestoredThere() throws Exception {
        var outside = Map.of("BROADTAPE_DATABASE_URL", "postgresql://editor:p%40ss%20word@127.0.0.1:" + port + "/postgres");
        var home = temporary.resolve("site");
        try (var program = RunningProgram.serving(home, outside)) {
            program.awaitServing();
            assertThat(RunningProgram.command(home, outside, "status").said()).contains("PostgreSQL 15.");
            assertThat(home.resolve("postgres")).doesNotExist();
            var file = temporary.resolve("site.zip").toString();
            assertThat(RunningProgram.command(home, outside, "backup", file).said()).contains("Written: " + file);
            assertThat(RunningProgram.command(temporary.resolve("embedded"), "restore", file).said()).contains("Restored: " + file);
        }
    }

    private String cluster() {
        return temporary.resolve("cluster").toString();
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(PROGRAMS.resolve(program).toString()));
        command.addAll(List.of(arguments));
        var ended = Commands.run(temporary, RunAs.here(temporary).command(command));
        assertThat(ended.status()).as(ended.output()).isZero();
    }
}
