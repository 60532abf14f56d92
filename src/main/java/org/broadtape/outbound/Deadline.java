package org.broadtape.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The instant by which a request is over, however slowly its other end drips bytes.
final class Deadline {

    private final long end;

    Deadline(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /// What is left, for socket timeouts: at least one millisecond.
    int millisLeft() throws SocketTimeoutException {
        var left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("the answer took too long");
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
    }

    interface Lookup<T> {

        T run() throws IOException;
    }

    /// Waits for a step that knows no timeout of its own, such as the look-up of a name.
    <T> T within(Lookup<T> step) throws IOException {
        var task = new FutureTask<T>(step::run);
        Thread.ofVirtual().start(task);
        try {
            return task.get(millisLeft(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            throw new SocketTimeoutException("the look-up took too long");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case RuntimeException refused -> throw refused;
                case null, default -> throw new IOException(failed);
            }
        }
    }

    /// Closes `connection` when time is up; the thread that is returned is to be interrupted when the work is done before.
    Thread closing(Closeable connection) {
        return Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
                connection.close();
            } catch (InterruptedException | IOException doneBefore) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
