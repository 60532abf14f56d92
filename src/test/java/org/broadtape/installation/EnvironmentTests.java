package org.broadtape.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.broadtape.installation.database.Address;
import org.broadtape.installation.mail.MailSettings;
import org.broadtape.installation.mail.SmtpServer;
import org.broadtape.installation.mail.SmtpServer.StartTls;
import org.broadtape.kernel.Refused;
import org.junit.jupiter.api.Test;

class EnvironmentTests {

    @Test
    void withoutVariablesTheSiteIsOnLocalhost() {
        var nothing = new Environment(Map.of("BROADTAPE_URL", " "));
        assertThat(nothing.url(nothing.port())).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(nothing.metricsPort(nothing.port())).isEqualTo(new Port(8081));
        assertThat(nothing.trustedProxies()).isEmpty();
        assertThat(nothing.database()).isEmpty();
    }

    @Test
    void thePublicAddressHasNoSlashAtItsEnd() {
        assertThat(new Environment(Map.of("BROADTAPE_URL", "https://news.example/")).url(new Port(8080))).isEqualTo(URI.create("https://news.example"));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        refused("BROADTAPE_URL", "news.example", "BROADTAPE_URL is 'news.example' and must look like https://www.example.com, without a path");
        refused("BROADTAPE_URL", "https://news.example/paper", "BROADTAPE_URL is 'https://news.example/paper' and must look like https://www.example.com, without a path");
        refused("BROADTAPE_PORT", "http", "BROADTAPE_PORT is 'http' and must be a number from 1 to 65534");
        refused("BROADTAPE_PORT", "70000", "BROADTAPE_PORT is '70000' and must be a number from 1 to 65534");
        refused("BROADTAPE_DATABASE_URL", "mysql://db/x", "BROADTAPE_DATABASE_URL must look like postgresql://user:password@host:5432/database");
    }

    @Test
    void theAddressOfADatabaseIsReadWithAndWithoutItsJavaPrefix() {
        var address = new Address("jdbc:postgresql://db.example:5433/news?sslmode=require", "ed", "p@ss word+");
        assertThat(Address.parse("postgresql://ed:p%40ss%20word+@db.example:5433/news?sslmode=require")).isEqualTo(address);
        assertThat(Address.parse("jdbc:postgresql://ed:p%40ss%20word+@db.example:5433/news?sslmode=require")).isEqualTo(address);
        assertThat(address).hasToString("postgresql://db.example:5433/news?sslmode=require");
    }

    @Test
    void aMailServerIsReadWithItsPasswordAndNotShownWithIt() {
        assertThat(mail("smtp://ed:p%40ss%3Aw+rd@mail.example.com:2525?starttls=optional").server()).contains(new SmtpServer("mail.example.com", 2525, false, StartTls.OPTIONAL, "ed", "p@ss:w+rd"));
        assertThat(mail("smtps://ed:secret@mail.example.com").server()).contains(new SmtpServer("mail.example.com", 465, true, StartTls.REQUIRED, "ed", "secret"));
        assertThat(mail("smtp://mail.example.com/").server()).contains(new SmtpServer("mail.example.com", 587, false, StartTls.REQUIRED, "", ""));
        assertThat(mail("smtp://localhost:25").server()).contains(new SmtpServer("localhost", 25, false, StartTls.NO, "", ""));
        assertThat(mail("smtp://ed:secret@mail.example.com").server().orElseThrow()).hasToString("mail.example.com:587 with STARTTLS required");
        assertThat(mail(" ").server()).isEmpty();
    }

    @Test
    void mailIsFromTheSitesDomainUnlessToldOtherwise() {
        assertThat(MailSettings.of(Optional.empty(), Optional.empty(), URI.create("https://www.news.example")).from()).isEqualTo("news@news.example");
        assertThat(MailSettings.of(Optional.empty(), Optional.empty(), URI.create("http://127.0.0.1:8080")).from()).isEqualTo("news@localhost");
        assertThat(MailSettings.of(Optional.empty(), Optional.of("desk@tape.example"), URI.create("https://news.example")).domain()).isEqualTo("tape.example");
        for (var wrong : List.of("desk", "desk@", "Desk <desk@tape.example>", "desk@tape.example\r\nBcc: x@y.example", "a@b@c")) {
            assertThatThrownBy(() -> MailSettings.of(Optional.empty(), Optional.of(wrong), URI.create("https://news.example"))).isInstanceOf(Refused.class)
                    .hasMessage("BROADTAPE_MAIL_FROM is '" + wrong + "' and must be a mail address such as news@example.com");
        }
    }

    @Test
    void aWrongMailServerIsRefusedInWordsThatHoldNoPassword() {
        for (var wrong : List.of("mail.example.com", "http://mail.example.com", "smtp:", "smtp://", "smtp://mail.example.com/inbox", "smtp://ed@mail.example.com", "smtp://:secret@mail.example.com",
                "smtp://ed:p ss@mail.example.com", "smtp://ed:100%secret@mail.example.com", "smtp://mail.example.com:0", "smtp://mail.example.com:99999", "smtp://mail.example.com?starttls=maybe",
                "smtp://mail.example.com#x")) {
            assertThatThrownBy(() -> mail(wrong)).as(wrong).isInstanceOf(Refused.class)
                    .hasMessageStartingWith("BROADTAPE_SMTP_URL must look like smtp://user:password@mail.example.com:587 or smtps://").hasMessageNotContaining("secret");
        }
    }

    private static MailSettings mail(String url) {
        return new Environment(Map.of("BROADTAPE_SMTP_URL", url)).mail(URI.create("https://news.example"));
    }

    @Test
    void proxiesAreSeparatedByCommas() {
        assertThat(new Environment(Map.of("BROADTAPE_TRUSTED_PROXIES", "10.0.0.0/8 , 127.0.0.1")).trustedProxies()).containsExactly("10.0.0.0/8", "127.0.0.1");
    }

    private static void refused(String variable, String value, String sentence) {
        var environment = new Environment(Map.of(variable, value));
        assertThatThrownBy(() -> {
            environment.url(environment.port());
            environment.database();
        }).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
