package org.broadtape.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Many browsers, each with a page open that shows some instruments. Each is a virtual thread here, which waits.
final class QuotePages implements AutoCloseable {

    private static final Pattern MOVED = Pattern.compile("\"i\":(\\d+),.*?\"at\":\"([^\"]+)\"");
    private static final int PATIENCE_SECONDS = 300;

    private final List<Socket> sockets = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final AtomicLong messages = new AtomicLong();
    private final CountDownLatch told;

    /// What one page was shown when: by instrument, the time of the price, and the nanosecond of its arrival. Its own thread alone writes it.
    private static final class Page {

        private final Map<Long, List<long[]>> shown = new HashMap<>();
    }

    /// Opens them, and waits until each has been told for the first time.
    ///
    /// @param shows the instruments of each page
    QuotePages(int port, List<List<Long>> shows) throws IOException, InterruptedException {
        told = new CountDownLatch(shows.size());
        for (var instruments : shows) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            var path = "/quotes/live?i=" + String.join(",", instruments.stream().map(String::valueOf).toList());
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
            var page = new Page();
            instruments.forEach(one -> page.shown.put(one, new ArrayList<>()));
            pages.add(page);
            Thread.ofVirtual().start(() -> listen(socket, page));
        }
        if (!told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(told.getCount() + " of " + shows.size() + " pages were told nothing");
        }
    }

    private void listen(Socket socket, Page page) {
        var first = true;
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 2048)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("data:")) {
                    var at = System.nanoTime();
                    messages.incrementAndGet();
                    var moved = MOVED.matcher(line);
                    while (moved.find()) {
                        synchronized (page) {
                            page.shown.computeIfAbsent(Long.valueOf(moved.group(1)), _ -> new ArrayList<>()).add(new long[] { Instant.parse(moved.group(2)).toEpochMilli(), at });
                        }
                    }
                    if (first) {
                        told.countDown();
                        first = false;
                    }
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    long messages() {
        return messages.get();
    }

    /// For each quote that was sent within the time, and each page that shows its instrument, after how many milliseconds the page showed it or a later one;
    /// sorted. What a page never showed is infinite.
    List<Double> delays(Map<Long, List<long[]>> sent, long fromNanos, long untilNanos) {
        var delays = new ArrayList<Double>();
        for (var page : pages) {
            synchronized (page) {
                page.shown.forEach((instrument, shown) -> delays(sent.getOrDefault(instrument, List.of()), shown, fromNanos, untilNanos, delays));
            }
        }
        return delays.stream().sorted().toList();
    }

    private static void delays(List<long[]> sent, List<long[]> shown, long from, long until, List<Double> delays) {
        var next = 0;
        for (var quote : sent) {
            if (quote[1] >= from && quote[1] < until) {
                while (next < shown.size() && shown.get(next)[0] < quote[0]) {
                    next++;
                }
                delays.add(next < shown.size() ? (shown.get(next)[1] - quote[1]) / 1e6 : Double.POSITIVE_INFINITY);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
