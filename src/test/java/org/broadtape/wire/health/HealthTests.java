package org.broadtape.wire.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.broadtape.articles.history.By;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.Outcome.Word;
import org.broadtape.wire.Outcome;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.HandClock;
import org.broadtape.wire.ways.Hours;
import org.broadtape.wire.ways.Looked;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTests {

    @Inject
    Health health;

    @Inject
    HealthMeters meters;

    @Inject
    Hours hours;

    @Inject
    Providers providers;

    @Inject
    Jdbi jdbi;

    @Inject
    io.micrometer.core.instrument.MeterRegistry registry;

    private final String slug = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatComesIsCountedByTheHourAndComparedWithTheSameHourOfEarlierWeeks() {
        var clock = new HandClock(Instant.parse("2026-10-06T09:30:00Z"));
        var counted = Hours.by(jdbi, clock);
        add(counted, 3);
        clock.forward(Duration.ofDays(7));
        add(counted, 5);
        clock.forward(Duration.ofHours(2));
        add(counted, 100);
        clock.forward(Duration.ofDays(7).minusHours(2));
        add(counted, 1);

        assertThat(counted.counts()).filteredOn(count -> count.provider().equals(slug)).singleElement().satisfies(count -> {
            assertThat(count.items()).as("this hour").isEqualTo(1);
            assertThat(count.usual()).as("(3 + 5) / 2").contains(4.0);
            assertThat(count.last()).contains(Instant.parse("2026-10-20T09:30:00Z"));
            assertThat(count.lag()).contains(Duration.ofSeconds(4));
        });
    }

    @Test
    void outcomesAreCountedByWhatTheyMean() {
        hours.add(new Slug(slug), Hours.Came.of(List.of(outcome(Word.TAKEN), outcome(Word.UPDATED), outcome(Word.HELD), outcome(Word.UNCHANGED), outcome(Word.REFUSED)),
                List.of(Duration.ofSeconds(2))));

        assertThat(hours.counts()).filteredOn(count -> count.provider().equals(slug)).singleElement().satisfies(count -> {
            assertThat(count.items()).isEqualTo(3);
            assertThat(count.held()).isEqualTo(1);
            assertThat(count.refused()).isEqualTo(1);
        });
    }

    @Test
    void statusAndMetricsNameTheProvider() {
        providers.add(slug, List.of("name=Cape Exchange News", "silence=6h"), By.OPERATOR);
        hours.add(new Slug(slug), Hours.Came.of(List.of(outcome(Word.TAKEN)), List.of()));
        meters.looked(new Looked(1));

        assertThat(health.lines()).anyMatch(line -> line.startsWith(slug + ": last item 0 s ago, 1 this hour"));
        assertThat(registry.get("broadtape.wire.items").tag("provider", slug).gauge().value()).isEqualTo(1);
        assertThat(registry.get("broadtape.wire.silent").tag("provider", slug).gauge().value()).isZero();
    }

    private void add(Hours counted, int items) {
        counted.add(new Slug(slug), new Hours.Came(items, 0, 0, 0, List.of(Duration.ofSeconds(4))));
    }

    private static Outcome outcome(Word word) {
        return new Outcome(word, "a.xml", "", "");
    }
}
