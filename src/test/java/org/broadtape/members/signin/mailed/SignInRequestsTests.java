package org.broadtape.members.signin.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.installation.Secrets;
import org.broadtape.jobs.Events;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.signin.Next;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@TestTransaction
class SignInRequestsTests {

    private static final Next ARTICLE = new Next("/markets/gold");

    private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final EmailAddress ada = EmailAddress.of(UUID.randomUUID() + "@example.com");

    @Inject
    SignInRequestStore store;

    @Inject
    Members members;

    @Inject
    Events events;

    @Inject
    Secrets secrets;

    @Inject
    Jdbi jdbi;

    private SignInRequests requests;

    @BeforeEach
    void withAClockOfItsOwn() {
        requests = new SignInRequests(store, members, events, secrets, clock);
    }

    @Test
    void theLinkLetsInTheBrowserThatAskedOnceAndTheCodeIsSpentWithIt() {
        var browser = asked();
        var mail = mailed();

        assertThat(requests.opens(browser, mail.link())).contains(new Waiting(ada));
        assertThat(requests.byLink(browser, mail.link())).isEqualTo(new Proof.Proved(members.at(ada).orElseThrow().id(), "link", ARTICLE));
        assertThat(requests.byLink(browser, mail.link())).isEqualTo(new Proof.Ended());
        assertThat(requests.byCode(browser, mail.code())).isEqualTo(new Proof.Ended());
    }

    @Test
    void theCodeLetsInWhereItWasAskedForHoweverItIsSpacedAndTheLinkIsSpentWithIt() {
        var browser = asked();
        var mail = mailed();

        assertThat(requests.byCode(browser, mail.code().substring(0, 3) + " " + mail.code().substring(3))).isInstanceOf(Proof.Proved.class);
        assertThat(requests.byLink(browser, mail.link())).isEqualTo(new Proof.Ended());
    }

    /// standards.md C3 row 8: Ghost CVE-2026-29784, ASVS 6.6.2. Who was sent somebody else's link, or their code, gets into nobody's account with it.
    @Test
    void neitherLetsInAnotherBrowser() {
        asked();
        var mail = mailed();
        var other = requests.ask(EmailAddress.of("bruno" + ada), Next.FRONT, true);

        for (var stranger : new Token[] { Token.fresh(), new Token(""), other }) {
            assertThat(requests.opens(stranger, mail.link())).isEmpty();
            assertThat(requests.byLink(stranger, mail.link())).isEqualTo(new Proof.Ended());
            assertThat(requests.byCode(stranger, mail.code())).isNotInstanceOf(Proof.Proved.class);
        }
        assertThat(requests.isForAnother(mail.link())).isTrue();
        assertThat(requests.isForAnother(Token.fresh())).isFalse();
    }

    @Test
    void theFifthWrongCodeEndsTheRequestAndItsLink() {
        var browser = asked();
        var mail = mailed();
        var wrong = mail.code().equals("000000") ? "000001" : "000000";

        for (var left = 4; left >= 0; left--) {
            assertThat(requests.byCode(browser, wrong)).isEqualTo(new Proof.Wrong(left));
        }
        assertThat(requests.byCode(browser, mail.code())).isEqualTo(new Proof.Ended());
        assertThat(requests.byLink(browser, mail.link())).isEqualTo(new Proof.Ended());
    }

    /// ASVS 6.5.5.
    @Test
    void bothLastTenMinutes() {
        var browser = asked();
        var mail = mailed();

        clock.forward(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(requests.opens(browser, mail.link())).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(requests.opens(browser, mail.link())).isEmpty();
        assertThat(requests.byLink(browser, mail.link())).isEqualTo(new Proof.Ended());
        assertThat(requests.byCode(browser, mail.code())).isEqualTo(new Proof.Ended());
    }

    @Test
    void aMailThatWaitedForItsServerIsFreshWhenItIsMadeUnlessItWaitedTooLong() {
        var browser = asked();
        var id = id();
        clock.forward(Duration.ofMinutes(29));
        var mail = requests.arm(id).orElseThrow();

        assertThat(requests.opens(browser, mail.link())).isPresent();
        clock.forward(Duration.ofMinutes(2));
        assertThat(requests.arm(id)).isEmpty();
    }

    @Test
    void aMailThatIsMadeAgainVoidsWhatTheOneBeforeSaid() {
        var browser = asked();
        var first = mailed();
        var second = mailed();

        assertThat(requests.byLink(browser, first.link())).isEqualTo(new Proof.Ended());
        assertThat(requests.byLink(browser, second.link())).isInstanceOf(Proof.Proved.class);
    }

    /// standards.md C3 row 27.
    @Test
    void whatIsVoidedLetsNobodyIn() {
        var browser = asked();
        var mail = mailed();

        requests.voidAll(ada);

        assertThat(requests.byLink(browser, mail.link())).isEqualTo(new Proof.Ended());
        assertThat(requests.byCode(browser, mail.code())).isEqualTo(new Proof.Ended());
        assertThat(requests.arm(0)).isEmpty();
    }

    /// standards.md C3 row 4: who got no mail sees what everyone sees who types a wrong code.
    @Test
    void aRequestWithoutAMailAnswersLikeOneWith() {
        var silent = requests.ask(ada, Next.FRONT, true);

        assertThat(requests.of(silent)).contains(new Waiting(ada));
        for (var left = 4; left >= 0; left--) {
            assertThat(requests.byCode(silent, "123456")).isEqualTo(new Proof.Wrong(left));
        }
        assertThat(requests.byCode(silent, "123456")).isEqualTo(new Proof.Ended());
    }

    @Test
    void theDatabaseKnowsNeitherTheLinkNorTheCodeNorTheBrowser() {
        var browser = asked();
        var mail = mailed();

        String row = jdbi.withHandle(db -> db.createQuery("select r::text from members.sign_in_request r where address = :address")
                .bind("address", ada.value()).mapTo(String.class).one());
        assertThat(row).doesNotContain(mail.link().text(), mail.code(), browser.text());
        assertThat(mail.toString()).doesNotContain(mail.code(), mail.link().text());
    }

    private Token asked() {
        return requests.ask(ada, ARTICLE, false);
    }

    private SignInRequests.Armed mailed() {
        return requests.arm(id()).orElseThrow();
    }

    private long id() {
        return jdbi.withHandle(db -> db.createQuery("select max(id) from members.sign_in_request where address = :address").bind("address", ada.value()).mapTo(Long.class).one());
    }
}
