package org.broadtape.outbound;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A web server that says exactly the bytes it was told, also those that no proper server would say.
final class TestServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile int pauseMillis;

    TestServer(ServerSocket socket) {
        this.socket = socket;
        Thread.ofVirtual().start(this::serve);
    }

    static TestServer start() throws IOException {
        return new TestServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    TestServer at(String path, String answer) {
        return at(path, answer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    TestServer at(String path, byte[] answer) {
        answers.put(path, answer);
        return this;
    }

    /// Sends its answers byte by byte from now on.
    TestServer dripping(int millisBetweenBytes) {
        pauseMillis = millisBetweenBytes;
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    String place() {
        return "localhost:" + port();
    }

    String url(String path) {
        return "http://" + place() + path;
    }

    /// Heads of the requests that came, each with its path.
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            var head = new StringBuilder();
            for (var line = AnswerHead.line(in, 9999); !line.isEmpty(); line = AnswerHead.line(in, 9999)) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            var path = head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP/"));
            var answer = answers.getOrDefault(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var from = 0; from < answer.length; from += pauseMillis > 0 ? 1 : answer.length) {
                connection.getOutputStream().write(answer, from, pauseMillis > 0 ? 1 : answer.length);
                Thread.sleep(pauseMillis);
            }
        } catch (IOException | InterruptedException goneAway) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
