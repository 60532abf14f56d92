package org.broadtape.site.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class GainsTests {

    private final BlockingQueue<Collection<String>> dropped = new LinkedBlockingQueue<>();
    private final Gains gains = new Gains(dropped::add);

    @Test
    void whatComesWhileThePauseLastsIsDroppedTogetherAndNothingIsForgotten() throws InterruptedException {
        gains.add(List.of("front"));
        assertThat(dropped.poll(10, TimeUnit.SECONDS)).containsExactly("front");

        for (var section = 1; section <= 20; section++) {
            gains.add(List.of("front", "section/" + section));
        }

        var second = dropped.poll(10, TimeUnit.SECONDS);
        assertThat(second).contains("front", "section/1").doesNotHaveDuplicates();
        var all = new java.util.HashSet<>(Set.copyOf(second));
        for (var more = dropped.poll(1, TimeUnit.SECONDS); more != null; more = dropped.poll(1, TimeUnit.SECONDS)) {
            all.addAll(more);
        }
        assertThat(all).hasSize(21).contains("section/20");
    }
}
