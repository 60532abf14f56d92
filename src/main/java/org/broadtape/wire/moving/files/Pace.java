package org.broadtape.wire.moving.files;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/// How far a fetch is, said at most once a second.
final class Pace {

    private final int all;
    private final InstantSource clock;
    private final Consumer<String> tell;
    private final Instant began;
    private Instant told;
    private int had;
    private int failed;

    Pace(int all, InstantSource clock, Consumer<String> tell) {
        this.all = all;
        this.clock = clock;
        this.tell = tell;
        this.began = clock.instant();
        this.told = began;
    }

    synchronized void step(boolean success) {
        had += success ? 1 : 0;
        failed += success ? 0 : 1;
        var now = clock.instant();
        if (had + failed == all || Duration.between(told, now).toSeconds() >= 1) {
            told = now;
            tell.accept(words(Duration.between(began, now)));
        }
    }

    private String words(Duration passed) {
        var rate = (had + failed) / Math.max(0.001, passed.toMillis() / 1000.0);
        var left = Math.round((all - had - failed) / Math.max(0.001, rate));
        return String.format(Locale.ROOT, "files: %,d of %,d had, %,d failed, %.1f a second, %s", had, all, failed, rate, had + failed == all ? "done" : time(left) + " left");
    }

    private static String time(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
