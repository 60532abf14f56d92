package org.broadtape.wire.moving.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @Test
    void atMostOnceASecondItSaysHowFarItIsAndWhatIsLeft() {
        var pace = new Pace(4000, () -> now, told::add);

        for (var i = 0; i < 20; i++) {
            now = now.plusMillis(100);
            pace.step(i != 7);
        }

        // 10 files a second: 3,980 of them take 398 s
        assertThat(told).containsExactly("files: 9 of 4,000 had, 1 failed, 10.0 a second, 6 min left", "files: 19 of 4,000 had, 1 failed, 10.0 a second, 6 min left");
    }

    @Test
    void theLastOneIsAlwaysSaid() {
        var pace = new Pace(1, () -> now, told::add);
        now = now.plusMillis(500);
        pace.step(true);

        assertThat(told).containsExactly("files: 1 of 1 had, 0 failed, 2.0 a second, done");
    }
}
