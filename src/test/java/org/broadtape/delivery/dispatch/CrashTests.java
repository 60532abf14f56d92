package org.broadtape.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.delivery.dispatch.PostOffice.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.broadtape.Beside;
import org.broadtape.delivery.Message;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Urgency;
import org.broadtape.installation.database.Address;
import org.broadtape.jobs.JobsDatabase;
import org.junit.jupiter.api.Test;

/// A program that is killed with SIGKILL again and again while it delivers loses nothing, and leaves at most one delivery in doubt for each
/// connection that it held.
@Beside
class CrashTests {

    private static final int DELIVERIES = Integer.getInteger("broadtape.test.deliveries", 50_000);
    private static final int KILLS = 5;
    private static final int DESTINATIONS = 10;
    private static final int CONNECTIONS = DESTINATIONS * 20;

    /// The program that will be killed. Each of its connections says who is to get something and waits for the answer.
    static final class Victim {

        private Victim() {
        }

        public static void main(String... arguments) throws Exception {
            var port = Integer.parseInt(arguments[3]);
            var idle = new java.util.concurrent.ConcurrentLinkedQueue<Line>();
            var channel = new Carrier("sink", CONNECTIONS / DESTINATIONS, parcel -> say(idle, port, parcel));
            var office = PostOffice.at(JobsDatabase.jdbiAt(new Address(arguments[0], arguments[1], arguments[2])));
            office.start(channel);
            Thread.sleep(Long.MAX_VALUE);
        }

        private static Outcome say(java.util.concurrent.ConcurrentLinkedQueue<Line> idle, int port, Parcel parcel) {
            try {
                var free = idle.poll();
                var line = free == null ? new Line(new Socket(InetAddress.getLoopbackAddress(), port)) : free;
                line.socket().getOutputStream().write((parcel.recipient() + "\n").getBytes(StandardCharsets.US_ASCII));
                if (line.socket().getInputStream().read() != '+') {
                    return new Outcome.Doubtful("hung up");
                }
                idle.add(line);
                return new Outcome.Delivered("");
            } catch (IOException broken) {
                return new Outcome.Doubtful("broken");
            }
        }

        private record Line(Socket socket) {
        }
    }

    /// Writes down who got something, and how often.
    private static final class Sink implements AutoCloseable {
        private final ServerSocket server;
        private final Map<String, AtomicInteger> got = new ConcurrentHashMap<>();
        private final AtomicInteger all = new AtomicInteger();

        private Sink() throws IOException {
            this.server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::accept);
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    var connection = server.accept();
                    Thread.ofVirtual().start(() -> listen(connection));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void listen(Socket connection) {
            try (connection; var said = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
                for (var recipient = said.readLine(); recipient != null; recipient = said.readLine()) {
                    got.computeIfAbsent(recipient, _ -> new AtomicInteger()).incrementAndGet();
                    all.incrementAndGet();
                    connection.getOutputStream().write('+');
                }
            } catch (IOException killed) {
                return;
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Test
    void fiveKillsDuringManyDeliveriesLoseNoneAndDoubtOneForEachConnectionAtMost() throws Exception {
        try (var office = PostOffice.empty(); var sink = new Sink()) {
            promise(office);
            for (var kill = 1; kill <= KILLS; kill++) {
                var before = office.count(State.SENDING) + office.count(State.DOUBTFUL);
                killAfter(sink, (int) ((long) DELIVERIES * kill / (KILLS + 1)));
                assertThat(office.count(State.SENDING)).as("in the hands of the killed program").isPositive();
                assertThat(office.count(State.SENDING) + office.count(State.DOUBTFUL) - before).as("in doubt after kill " + kill).isLessThanOrEqualTo(CONNECTIONS);
            }
            finish(office, sink);

            assertThat(sink.got.values()).as("nobody got it twice").allMatch(times -> times.get() == 1);
            assertThat(unsent(office)).as("in doubt, whether it arrived or not").allMatch(delivery -> delivery.state() == State.DOUBTFUL);
            assertThat(office.count(State.SENT) + office.count(State.DOUBTFUL)).as("none is lost").isEqualTo(DELIVERIES);
            var arrived = DELIVERIES - unsent(office).stream().filter(delivery -> !sink.got.containsKey(delivery.recipient())).count();
            assertThat(sink.got).as("what is said to be sent has arrived").hasSize((int) arrived);
            resendTheDoubtful(office, sink);
        }
    }

    private static void promise(PostOffice office) {
        var recipients = new ArrayList<Recipient>();
        for (var number = 0; number < DELIVERIES; number++) {
            recipients.add(new Recipient("reader-" + number, "sink", "host-" + number % DESTINATIONS));
        }
        office.jdbi.useTransaction(_ -> office.promises.write(List.of(new Promise(new Message("test", "edition/1", 1, "", Urgency.BULK), recipients)),
                Recipient::address, Instant.now()));
    }

    private static void finish(PostOffice office, Sink sink) throws Exception {
        var program = start(sink);
        try {
            until(() -> office.count(State.READY) == 0 && office.count(State.SENDING) == 0);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static void resendTheDoubtful(PostOffice office, Sink sink) throws Exception {
        var doubtful = unsent(office).stream().map(org.broadtape.delivery.Delivery::id).toList();
        assertThat(office.decisions.resend(doubtful, Instant.now())).isEqualTo(doubtful.size());
        finish(office, sink);
        assertThat(sink.got).as("after a person has sent again what was in doubt").hasSize(DELIVERIES);
        assertThat(sink.got.values()).allMatch(times -> times.get() <= 2);
    }

    private static List<org.broadtape.delivery.Delivery> unsent(PostOffice office) {
        return office.overview.in(State.DOUBTFUL, "", DELIVERIES);
    }

    private static void killAfter(Sink sink, int deliveries) throws Exception {
        var program = start(sink);
        try {
            until(() -> sink.all.get() >= deliveries || !program.isAlive());
            assertThat(program.isAlive()).isTrue();
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(program.exitValue()).as("ended by SIGKILL").isEqualTo(128 + 9);
    }

    private static Process start(Sink sink) {
        var address = JobsDatabase.address();
        try {
            return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")), Victim.class.getName(),
                    address.url(), address.user(), address.password(), String.valueOf(sink.server.getLocalPort())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
