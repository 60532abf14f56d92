package org.broadtape.desk.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import org.broadtape.installation.DataFolder;
import org.broadtape.members.StaffSession;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.audit.AuditFilter;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MailPagesTests {

    private final String name = "20261125T070000.000Z-%08x.eml".formatted(ThreadLocalRandom.current().nextInt());
    private final StaffSession dineo = StaffSession.as(Role.PUBLISHER);

    @Inject
    DataFolder home;

    @Inject
    Audit audit;

    @Test
    void aMailIsShownAsTextAndItsHtmlInAFrameInWhichNothingRuns() throws IOException {
        written();

        assertThat(dineo.asks().get("/desk/mail").asString()).contains("/desk/mail/" + name).contains("Your way in &lt;b&gt;");
        var page = dineo.asks().get("/desk/mail/" + name);
        assertThat(page.asString()).contains("Type 123456 &lt;here&gt;.").contains("<iframe class=\"desk-mail__html\" sandbox src=").doesNotContain("alert(1)");
        var html = dineo.asks().get("/desk/mail/" + name + "/html");

        assertThat(html.asString()).contains("<script>alert(1)</script>");
        assertThat(html.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none'").doesNotContain("allow-same-origin").doesNotContain("allow-scripts");
        assertThat(html.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(html.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void whoReadAMailIsWrittenDown() throws IOException {
        written();

        dineo.asks().get("/desk/mail/" + name);

        assertThat(audit.entries(Actor.OPERATOR, new AuditFilter("", "mail read", "mail/" + name, Optional.empty(), Optional.empty()), Long.MAX_VALUE, 9))
                .extracting(AuditEntry::detail).containsExactly("to ada@example.com");
    }

    @Test
    void whoeverCouldSignInAsSomebodyElseByAMailDoesNotSeeIt() throws IOException {
        written();

        assertThat(StaffSession.as(Role.PRODUCER).asks().get("/desk/mail/" + name).statusCode()).isEqualTo(403);
        assertThat(dineo.asks().get("/desk/mail/..%2Fsite.toml").statusCode()).isEqualTo(404);
    }

    private void written() throws IOException {
        Files.createDirectories(home.mail());
        Files.writeString(home.mail().resolve(name), """
                From: paper@example.com
                To: ada@example.com
                Subject: Your way in <b>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=UTF-8

                Type 123456 <here>.
                --b
                Content-Type: text/html; charset=UTF-8

                <p>Type <b>123456</b></p><script>alert(1)</script>
                --b--
                """.replace("\n", "\r\n"));
    }
}
