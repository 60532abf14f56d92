package org.broadtape.jobs.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/// A browser with an open line, over a plain connection.
public final class Listening implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader in;
    public final List<String> head = new ArrayList<>();

    /// @param cookie of its session; empty where nobody is signed in
    public Listening(String path, String cookie) throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + (cookie.isEmpty() ? "" : "Cookie: session=" + cookie + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.add(line);
        }
    }

    public int status() {
        return Integer.parseInt(head.getFirst().substring(9, 12));
    }

    /// What the next event says.
    public JsonPath next() throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("data:")) {
                return JsonPath.from(line.substring("data:".length()));
            }
        }
        throw new IOException("the line has ended");
    }

    /// Whether the line ends, whatever it still says.
    public boolean ends() throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("0")) { // the last chunk
                return true;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
