package org.broadtape.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TidyingTests {

    @Inject
    Tidying tidying;

    @Inject
    Jdbi jdbi;

    private final String subject = "tidied/" + UUID.randomUUID();

    @Test
    void whatWasSettledLongAgoIsForgottenAndWhatIsInDoubtStays() {
        promised(1, 500, "SENT", 499);
        promised(2, 500, "DOUBTFUL", 499);
        promised(3, 500, "SENT", 1);
        promised(4, 1, "SENT", 1);

        tidying.run();

        assertThat(versions("select version from delivery.message where subject = :subject order by version")).containsExactly(2L, 3L, 4L);
        assertThat(versions("select m.version from delivery.delivery d join delivery.message m on m.id = d.message_id where m.subject = :subject order by 1")).containsExactly(2L, 3L, 4L);
    }

    private List<Long> versions(String query) {
        return jdbi.withHandle(db -> db.createQuery(query).bind("subject", subject).mapTo(Long.class).list());
    }

    private void promised(long version, int days, String state, int settled) {
        jdbi.useHandle(db -> db.createUpdate("""
                with m as (
                    insert into delivery.message (reason, subject, version, rank, promised_at) values ('test', :subject, :version, 1, now() - make_interval(days => :days)) returning id
                )
                insert into delivery.delivery (message_id, recipient, channel, address, destination, rank, state, due_at, since, changed_at)
                select id, 'somebody', 'nowhere', 'nowhere', 'nowhere', 1, :state, 'infinity', now(), now() - make_interval(days => :settled) from m
                """).bind("subject", subject).bind("version", version).bind("days", days).bind("state", state).bind("settled", settled).execute());
    }
}
