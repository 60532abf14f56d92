package org.broadtape.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.broadtape.installation.Checkup;
import org.broadtape.installation.Vital;
import org.broadtape.jobs.cli.OutboxCommand;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@QuarkusTest
class BacklogTests {

    @Inject
    Jdbi jdbi;

    @Inject
    Backlog backlog;

    @Inject
    OutboxCommand command;

    @Inject
    Gauges gauges;

    @Inject
    @Any
    Instance<Vital> vitals;

    @Inject
    @Any
    Instance<Checkup> checkups;

    private final StringWriter said = new StringWriter();

    /// A listener that this program no longer has, so that nobody takes its rows: one is open, one comes again, two are parked.
    @BeforeEach
    void leaveSomeRows() {
        jdbi.useHandle(db -> db.execute("""
                insert into jobs.outbox (listener, aggregate, event, payload, tries, next_try_at, parked_at, last_error, published_at)
                values ('museum', 'article/1', 'article-released', '{}', 0, null, null, '', now() - interval '1 hour'),
                       ('museum', 'article/2', 'article-released', '{}', 2, now() + interval '1 day', null, 'IOException: no room', now()),
                       ('museum', 'article/3', 'article-killed', '{}', 8, null, now(), 'IOException: closed today', now()),
                       ('museum', 'article/4', 'article-killed', '{}', 8, null, now(), 'IOException: closed today', now())
                """));
    }

    @AfterEach
    void clear() {
        jdbi.useHandle(db -> db.execute("delete from jobs.outbox where listener in ('museum', 'bell')"));
    }

    @Test
    void theBacklogCountsWhatIsOpenRetriedAndParked() {
        assertThat(backlog.waiting()).filteredOn(waiting -> waiting.listener().equals("museum")).singleElement()
                .satisfies(waiting -> assertThat(List.of(waiting.open(), waiting.retried(), waiting.parked())).containsExactly(1L, 1L, 2L));
    }

    @Test
    void statusAndCheckSpeakOfIt() {
        assertThat(vitals.stream().flatMap(vital -> vital.lines().stream()))
                .anyMatch(line -> line.matches("museum: 1 open, 1 retried, 2 parked, the oldest for 36\\d\\d s"));
        assertThat(checkups.stream().flatMap(checkup -> checkup.problems().stream()))
                .contains("2 events for museum have failed for good and wait for a decision. See ./broadtape outbox.");
    }

    @Test
    void theCommandListsWhatIsParkedWithItsError() {
        assertThat(run()).isZero();
        assertThat(said.toString()).contains("article-killed of article/3 for museum, given up at").contains("after 8 tries")
                .contains("    IOException: closed today").doesNotContain("article/2");
    }

    @Test
    void aParkedEventIsTriedAgainOrDroppedByItsNumber() {
        var ids = backlog.parked().stream().filter(row -> row.listener().equals("museum")).map(row -> Long.toString(row.id())).toList();

        assertThat(run("retry", ids.get(0))).isZero();
        assertThat(run("drop", ids.get(1))).isZero();

        assertThat(backlog.parked()).noneMatch(row -> row.listener().equals("museum"));
        assertThat(backlog.waiting()).filteredOn(waiting -> waiting.listener().equals("museum")).singleElement()
                .satisfies(waiting -> assertThat(waiting.open()).isEqualTo(2));
    }

    @Test
    void allAreTriedAgainAtOnce() {
        assertThat(run("retry", "all")).isZero();
        assertThat(said.toString()).startsWith("2 will be tried again.");
        assertThat(backlog.parked()).isEmpty();
    }

    @Test
    void aNumberThatIsNotParkedIsRefused() {
        for (var wrong : List.of("0", "all of them")) {
            assertThatThrownBy(() -> command.drop(wrong)).hasMessage("No parked event has the number " + wrong + ". ./broadtape outbox lists them.");
            assertThatThrownBy(() -> command.retry(wrong)).hasMessage("No parked event has the number " + wrong + ". ./broadtape outbox lists them.");
        }
    }

    @Test
    void theMetricsCountEveryListenersRows() {
        var registry = new SimpleMeterRegistry();
        jdbi.useHandle(db -> db.execute("insert into jobs.outbox (listener, aggregate, event, payload, tries, parked_at) values ('bell', 'house/1', 'rung', '{}', 8, now())"));

        gauges.bindTo(registry);

        assertThat(registry.get("broadtape.outbox.rows").tags("listener", "bell", "state", "parked").gauge().value()).isEqualTo(1);
        assertThat(registry.get("broadtape.outbox.oldest").tag("listener", "bell").gauge().value()).isZero();
        assertThat(registry.get("broadtape.timers.overdue").gauge().value()).isZero();
    }

    private int run(String... arguments) {
        return new CommandLine(command).setOut(new PrintWriter(said)).execute(arguments);
    }
}
