package org.broadtape.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Many browsers, each with a line open that tells of new comments. Each is a virtual thread here, which waits.
final class Lines implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final List<Socket> sockets = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch waiting;

    /// Opens them, and waits until each has been told for the first time.
    Lines(int port, String path, int many) throws IOException, InterruptedException {
        waiting = new CountDownLatch(many);
        for (var number = 0; number < many; number++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
            Thread.ofVirtual().start(() -> listen(socket));
        }
        await();
    }

    private void listen(Socket socket) {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("data:")) {
                    heard.add(System.nanoTime());
                    waiting.countDown();
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// After how many milliseconds each of them heard what `happening` caused; sorted.
    List<Double> told(Happening happening) throws Exception {
        heard.clear();
        waiting = new CountDownLatch(sockets.size());
        var began = System.nanoTime();
        happening.happen();
        await();
        return heard.stream().map(at -> (at - began) / 1e6).sorted().toList();
    }

    interface Happening {
        void happen() throws Exception;
    }

    private void await() throws InterruptedException {
        if (!waiting.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(waiting.getCount() + " of " + sockets.size() + " lines heard nothing");
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
