package org.broadtape.articles.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NamesTests {

    private final Slug slug = new Slug("n" + UUID.randomUUID().toString().substring(0, 8));

    @Inject
    Authors authors;

    @Inject
    Names names;

    @Inject
    Jdbi jdbi;

    @Test
    void whatWasReadBeforeARollbackIsNotRemembered() {
        authors.set(slug, "Ingrid", "", "", true);
        var id = authors.called(slug).id();
        remembered(id);

        QuarkusTransaction.begin();
        authors.set(slug, "Ingrid Solheim", "", "", true);
        assertThat(named(id)).isEqualTo("Ingrid Solheim");
        QuarkusTransaction.rollback();

        assertThat(named(id)).isEqualTo("Ingrid");
        assertThat(authors.called(slug).name()).isEqualTo("Ingrid");
    }

    /// Waits until this node hears of changes and so remembers names: a change behind its back is not seen then.
    private void remembered(long id) {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        for (var name = "Ingrid"; named(id).equals(name); LockSupport.parkNanos(1_000_000)) {
            assertThat(Instant.now()).isBefore(until);
            name = UUID.randomUUID().toString();
            rename(id, name);
        }
        rename(id, "Ingrid");
        QuarkusTransaction.requiringNew().run(names::changed);
        while (!named(id).equals("Ingrid")) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void rename(long id, String name) {
        jdbi.useHandle(db -> db.createUpdate("update articles.author set name = :name where id = :id").bind("name", name).bind("id", id).execute());
    }

    private String named(long id) {
        return names.authors(List.of(id)).getFirst().name();
    }
}
