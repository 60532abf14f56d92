package org.broadtape.members.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.broadtape.kernel.NotAllowed;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AuditLogTests {

    private final String subject = "article/" + UUID.randomUUID();
    private final StaffSession dineo = StaffSession.as(Role.PUBLISHER);

    @Inject
    Audit audit;

    @Inject
    Jdbi jdbi;

    @Test
    void theLogIsReadByWhoIsAllowedTo() {
        var chen = new Actor(Optional.of(dineo.member()), "Chen", Set.of(Role.MODERATOR), "");

        assertThatThrownBy(() -> audit.entries(chen, AuditFilter.ALL, Long.MAX_VALUE, 10)).isInstanceOf(NotAllowed.class);
        assertThat(StaffSession.as(Role.EDITOR).asks().get("/desk/audit").statusCode()).isEqualTo(403);
        assertThat(StaffSession.as(Role.EDITOR).asks().post("/desk/audit/exports").statusCode()).isEqualTo(403);
    }

    @Test
    void itIsFoundByWhoWhatSubjectAndDay() {
        audit.record(Actor.OPERATOR, "tested", subject, "with <marks>");
        audit.ofMember(dineo.member(), "tested otherwise", "", "192.0.2.7");
        var today = LocalDate.now(ZoneOffset.UTC);

        assertThat(page("subject=" + subject)).contains("with &lt;marks&gt;").doesNotContain("tested otherwise</th>");
        assertThat(page("subject=" + subject + "&actor=operator&what=tested&day=" + today)).contains("with &lt;marks&gt;");
        assertThat(page("actor=" + dineo.member())).contains("tested otherwise</th>").doesNotContain("with &lt;marks&gt;");
        assertThat(page("subject=" + subject + "&actor=somebody")).contains("The log has no such line.");
        assertThat(page("subject=" + subject + "&day=2020-01-01")).contains("The log has no such line.");
    }

    @Test
    void aDayThatIsNoneIsRefusedInWordsAndWhatWasTypedStays() {
        var answer = dineo.asks().get("/desk/audit?day=yesterday&actor=operator");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("&#39;yesterday&#39; is no day").contains("value=\"operator\"");
        assertThat(dineo.asks().get("/desk/audit?actor=" + "x".repeat(300)).statusCode()).isEqualTo(422);
        assertThat(dineo.asks().get("/desk/audit?subject=%00").statusCode()).isEqualTo(422);
    }

    @Test
    void theLogGoesOnWhereTheLastPageEnded() {
        IntStream.rangeClosed(1, 103).forEach(number -> audit.record(Actor.OPERATOR, "tested", subject, "line " + number + "."));

        var first = page("subject=" + subject);
        var older = first.replaceAll("(?s).*(subject=[^\"]*before=[0-9]+).*", "$1").replace("&amp;", "&");
        var second = page(older);

        assertThat(first).contains("line 103.").contains("line 4.").doesNotContain("line 3.");
        assertThat(second).contains("line 3.").contains("line 1.").doesNotContain("line 4.").doesNotContain(">Older<");
    }

    @Test
    void anExportIsALineOfTheLogItselfAndRunsNoFormula() {
        audit.record(Actor.OPERATOR, "tested", subject, "=HYPERLINK(\"http://evil.example\")");

        var answer = dineo.asks().post("/desk/audit/exports?subject=" + subject);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit.csv\"");
        assertThat(answer.asString().lines()).hasSize(2).last().asString().contains("\"'=HYPERLINK(");
        assertThat(audit.entries(Actor.OPERATOR, new AuditFilter(dineo.member().toString(), "audit log exported", "", Optional.empty(), Optional.empty()), Long.MAX_VALUE, 9))
                .singleElement().satisfies(entry -> assertThat(entry.detail()).isEqualTo(subject));
    }

    @Test
    void theDatabaseItselfKeepsTheLogAsItIs() {
        audit.record(Actor.OPERATOR, "tested", subject, "");

        for (var statement : new String[] { "update members.audit set what = 'nothing'", "delete from members.audit", "truncate members.audit" }) {
            assertThatThrownBy(() -> jdbi.useHandle(db -> db.execute(statement))).hasMessageContaining("never changed");
        }
    }

    private String page(String query) {
        return dineo.asks().get("/desk/audit?" + query).asString();
    }
}
