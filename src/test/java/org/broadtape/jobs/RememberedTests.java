package org.broadtape.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RememberedTests {

    @Inject
    Memories memories;

    private final AtomicReference<String> stored = new AtomicReference<>("old");
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {
    });
    private Remembered<String> price;

    @BeforeEach
    void hearing() {
        price = memories.of("a price of a test", this::read);
        price.hears(true);
    }

    private String read() {
        reads.incrementAndGet();
        var found = stored.get();
        meanwhile.get().run();
        return found;
    }

    @Test
    void itIsReadOnceUntilItsChangeIsHeard() {
        assertThat(price.get() + price.get()).isEqualTo("oldold");
        assertThat(reads).hasValue(1);

        stored.set("new");
        price.forget();

        assertThat(price.get()).isEqualTo("new");
    }

    @Test
    void whatAChangeOvertookWhileItWasReadIsNotRemembered() {
        meanwhile.set(() -> {
            stored.set("new");
            price.forget();
            meanwhile.set(() -> {
            });
        });

        assertThat(price.get()).isEqualTo("old");
        assertThat(price.get()).isEqualTo("new");
    }

    @Test
    void whatMayBeRolledBackIsNotRemembered() {
        QuarkusTransaction.begin();
        stored.set("new");
        price.changed();
        assertThat(price.get()).isEqualTo("new");
        stored.set("old");
        QuarkusTransaction.rollback();

        assertThat(price.get()).isEqualTo("old");
    }

    @Test
    void whoeverDoesNotHearRemembersNothing() {
        price.hears(false);
        price.get();
        price.get();

        assertThat(reads).hasValue(2);
    }
}
