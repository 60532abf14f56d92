package org.broadtape.doors.images;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.broadtape.kernel.Refused;

/// Looks at pictures and makes prints of them, a few at a time and each within its time.
public final class Darkroom implements AutoCloseable {

    /// The largest file that is taken.
    public static final int MOST_BYTES = 40 << 20;

    private static final int GLANCE = 64;
    private static final int WAITING = 64;

    private final ThreadPoolExecutor workers;
    private final Duration patience;

    /// @param patience the most that one piece of work may take, waiting for its turn included
    public Darkroom(int workers, Duration patience) {
        this.workers = new ThreadPoolExecutor(workers, workers, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("darkroom-", 1).factory());
        this.workers.allowCoreThreadTimeOut(true);
        this.patience = patience;
    }

    /// Whether prints are made as WebP on this machine.
    public static boolean makesWebp() {
        return Printing.makesWebp();
    }

    /// What a picture is. It is read to its end, so that what this takes can be printed.
    public Photo look(byte[] file) {
        var type = judged(file);
        var envelope = Envelope.of(type, file);
        var decoding = new Decoding(file, type, envelope);
        return within(decoding, () -> {
            var size = decoding.size();
            var glance = decoding.pixels(GLANCE);
            return new Photo(type, size[0], size[1], Printing.average(glance), Captions.of(envelope));
        });
    }

    /// The picture in that width, which must not be above its own, as WebP or JPEG and with nothing but its pixels.
    public Print print(byte[] file, int width, ImageType as) {
        var type = judged(file);
        var decoding = new Decoding(file, type, Envelope.of(type, file));
        return within(decoding, () -> {
            var scaled = Printing.scaled(decoding.pixels(width), width);
            return as == ImageType.WEBP ? Printing.webp(scaled) : Printing.jpeg(scaled);
        });
    }

    private static ImageType judged(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refused("The picture's file is larger than " + (MOST_BYTES >> 20) + " MB. Save it smaller.");
        }
        return ImageType.of(file);
    }

    private <T> T within(Decoding decoding, Callable<T> work) {
        try {
            var task = workers.submit(work);
            try {
                return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                if (task.cancel(true)) {
                    decoding.abort();
                }
            }
        } catch (TimeoutException e) {
            throw new Refused("Reading the picture took longer than " + patience.toSeconds() + " seconds. Save it smaller, or as a plain JPEG.");
        } catch (RejectedExecutionException e) {
            throw new Refused("Too many pictures are being worked on. Try again in a minute.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("The program is stopping. Try again later.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refused refused ? refused : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
