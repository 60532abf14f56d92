package org.broadtape.wire.ways;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.broadtape.articles.history.By;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.formats.Papers;
import org.broadtape.wire.health.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ways in as the serving program looks after them.
@QuarkusTest
class PorterTests {

    @Inject
    Providers providers;

    @Inject
    Health health;

    @TempDir
    Path folder;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void close() {
        for (var slug : List.of("well-" + run, "down-" + run, "lost-" + run)) {
            providers.change(slug, List.of("watch=", "poll="), By.OPERATOR);
        }
    }

    @Test
    void eachProviderComesInWhateverIsWrongWithTheOthersAndStatusSaysWhatThatIs() throws Exception {
        providers.add("down-" + run, List.of("name=Down", "poll=http://10.0.0.1/feed"), By.OPERATOR);
        providers.add("lost-" + run, List.of("name=Lost", "watch=/nowhere/" + run), By.OPERATOR);
        Files.writeString(folder.resolve("half.xml"), "<nitf><body>Copper fe");
        Files.writeString(folder.resolve("a.xml"), Papers.g2("urn:x:" + run, "1", "", "", "<p>Copper fell.</p>"));
        providers.add("well-" + run, List.of("name=Well", "release=automatic", "watch=" + folder), By.OPERATOR);

        until(() -> Files.exists(folder.resolve("a.xml.done")));
        until(() -> health.lines().stream().filter(line -> line.contains(run) && line.contains(" since ")).count() == 3);

        assertThat(health.lines()).anyMatch(line -> line.startsWith("well-" + run + ": last item ") && line.contains(" ago, 1 this hour"))
                .anyMatch(line -> line.startsWith("well-" + run + ", watch since ") && line.endsWith("half.xml looks half-written or broken and is waited for, a minute at most"))
                .anyMatch(line -> line.startsWith("down-" + run + ", poll since ") && line.contains("10.0.0.1 is not on the public internet"))
                .anyMatch(line -> line.startsWith("lost-" + run + ", watch since ") && line.contains("the folder /nowhere/" + run + " cannot be read"));
        assertThat(health.problems()).anyMatch(problem -> problem.startsWith("lost-" + run));
    }

    private static void until(Condition condition) throws Exception {
        var end = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.holds()) {
            assertThat(Instant.now()).as("a minute has passed").isBefore(end);
            Thread.sleep(50);
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }
}
