package org.broadtape.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.broadtape.kernel.Slug;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlTests {

    @Inject
    Jdbi jdbi;

    @Test
    void theDatabaseOfTheTestsIsAsDurableAsInProduction() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void rowsBecomeRecordsWithColumnsInSnakeCase() {
        var row = jdbi.withHandle(db -> db
                .createQuery("select 'rand-firms' as slug, timestamptz '2026-01-05 10:00Z' as released_at, null::text as byline_text, :id as id")
                .bind("id", new Id(17))
                .mapTo(Row.class)
                .one());
        assertThat(row).isEqualTo(new Row(new Id(17), new Slug("rand-firms"), Instant.parse("2026-01-05T10:00:00Z"), Optional.empty()));
    }

    @Test
    void aValueIsReadFromAColumnOfItsOwn() {
        var id = jdbi.withHandle(db -> db.createQuery("select 5::bigint").mapTo(Id.class).one());
        assertThat(id).isEqualTo(new Id(5));
    }

    @Test
    void whatAFailedStatementWasGivenStandsInNoException() {
        assertThatThrownBy(() -> jdbi.useHandle(db -> {
            db.execute("create temporary table unreleased (text text unique)");
            var batch = db.prepareBatch("insert into unreleased values (:text)");
            batch.bind("text", "Harrowgate buys Tidewell").add().bind("text", "Harrowgate buys Tidewell").add();
            batch.execute();
        })).satisfies(failure -> assertThat(printed(failure)).contains("duplicate key").doesNotContain("Tidewell"));
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private String setting(String name) {
        return jdbi.withHandle(db -> db.createQuery("select current_setting(:name)").bind("name", name).mapTo(String.class).one());
    }

    record Id(long value) {
    }

    record Row(Id id, Slug slug, Instant releasedAt, Optional<String> bylineText) {
    }
}
