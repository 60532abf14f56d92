package org.broadtape.wire.ways;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// An agency's server, which answers what it is told to and remembers what it was asked.
public final class Agency implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Answering answering = exchange -> answer(exchange, 404, "");

    /// How it answers.
    public interface Answering {

        void to(HttpExchange exchange) throws IOException;
    }

    public Agency() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " if-none-match=" + headers.getFirst("If-None-Match") + (body.isEmpty() ? "" : " " + body));
            answering.to(exchange);
            exchange.close();
        });
        server.start();
    }

    public Agency answers(Answering how) {
        answering = how;
        return this;
    }

    /// With this status, body and headers as name, value, name, value.
    public Agency answers(int status, String body, String... headers) {
        return answers(exchange -> answer(exchange, status, body, headers));
    }

    public List<String> asked() {
        return asked;
    }

    public String place() {
        return "localhost:" + server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://" + place() + path;
    }

    public static void answer(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var all = new LinkedHashMap<String, String>();
        for (var i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        for (Map.Entry<String, String> header : all.entrySet()) {
            exchange.getResponseHeaders().add(header.getKey(), header.getValue());
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
