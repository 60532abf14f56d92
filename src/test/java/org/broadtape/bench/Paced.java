package org.broadtape.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/// Load at a fixed rate whatever the server does: the time of each request counts from when it was due, not from when it was sent.
final class Paced {

    private Paced() {
    }

    /// What is asked the server as the number-th request.
    interface Asking {

        void ask(Http http, long number) throws IOException;
    }

    /// The latencies in milliseconds, sorted.
    static List<Double> load(int port, LongFunction<String> path, int perSecond, int seconds, int connections) throws InterruptedException {
        return load(port, (Asking) (http, number) -> http.get(path.apply(number), false), perSecond, seconds, connections);
    }

    /// The latencies in milliseconds, sorted; infinite where it answered something else than was expected.
    static List<Double> load(int port, Asking asking, int perSecond, int seconds, int connections) throws InterruptedException {
        var next = new AtomicLong();
        var latencies = new ConcurrentLinkedQueue<Double>();
        var began = System.nanoTime() + 100_000_000;
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (var http = new Http(port)) {
                    for (var number = next.getAndIncrement(); number < (long) perSecond * seconds; number = next.getAndIncrement()) {
                        var due = began + number * 1_000_000_000L / perSecond;
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        asking.ask(http, number);
                        latencies.add((System.nanoTime() - due) / 1e6);
                    }
                } catch (IOException broken) {
                    latencies.add(Double.POSITIVE_INFINITY);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return latencies.stream().sorted().toList();
    }

    static double percentile(List<Double> sorted, double percent) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * percent / 100) - 1));
    }
}
