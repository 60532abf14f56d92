package org.broadtape.delivery.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.broadtape.installation.mail.SmtpServer;

/// A mail server that answers as it is told, to see what its answers, and its silence, are taken for.
public final class Relay implements AutoCloseable {

    /// Told instead of an answer: hangs up without a word.
    public static final String HANG_UP = "hang up";

    public final List<String> heard = new CopyOnWriteArrayList<>();
    public final AtomicInteger connections = new AtomicInteger();
    private final Map<String, Function<String, String>> answers = new ConcurrentHashMap<>(Map.of("EHLO", _ -> "250 relay.example", "MAIL", _ -> "250 2.1.0 ok",
            "RCPT", _ -> "250 2.1.5 ok", "DATA", _ -> "354 go on", ".", _ -> "250 2.0.0 queued as 17", "NOOP", _ -> "250 ok", "RSET", _ -> "250 ok", "QUIT", _ -> "221 bye"));
    private final ServerSocket socket;
    private final Thread acceptor;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public Relay() throws IOException {
        this(0);
    }

    public Relay(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        acceptor = Thread.ofVirtual().start(this::accept);
    }

    public SmtpServer server() {
        return new SmtpServer("127.0.0.1", socket.getLocalPort(), false, SmtpServer.StartTls.NO, "", "");
    }

    /// What it says to a command, `.` being the end of a mail.
    public Relay answers(String command, String answer) {
        answers.put(command, _ -> answer);
        return this;
    }

    /// What it would say to that command now.
    public String answer(String command) {
        return Objects.requireNonNull(answers.get(command)).apply("");
    }

    /// Says nothing to that command until the latch is open.
    public Relay waits(String command, String about, CountDownLatch latch) {
        var before = answers.get(command);
        answers.put(command, line -> {
            if (line.contains(about)) {
                await(latch);
            }
            return before == null ? "250 ok" : before.apply(line);
        });
        return this;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                open.add(connection);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket connection) {
        try (connection; var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            say(connection, "220 relay.example");
            var inMail = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (inMail && !line.equals(".")) {
                    continue;
                }
                var command = inMail ? "." : line.split("[ :]", -1)[0];
                var answer = answers.getOrDefault(command, _ -> "500 what?").apply(line);
                if (answer.equals(HANG_UP)) {
                    return;
                }
                say(connection, answer);
                inMail = answer.startsWith("354");
                if (answer.startsWith("421") || answer.startsWith("221")) {
                    return;
                }
            }
        } catch (IOException broken) {
            // so it hung up
        }
    }

    private static void say(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    /// Ends every connection, as a server does that has waited long enough.
    public void hangUp() {
        open.forEach(Relay::close);
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Nobody is accepted any more when this returns: a socket that closes while another thread accepts may take one more connection.
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            acceptor.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        hangUp();
    }
}
