package org.broadtape.members.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Member;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.signin.web.Browser;
import org.broadtape.members.signin.web.Mailbox;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// standards.md C3 row 27 (Discourse CVE-2021-37693), publishing.md S8 (Ghost GHSA-65p7-pjj8-ggmr).
@QuarkusTest
class AddressChangesTests {

    private final EmailAddress old = EmailAddress.of(UUID.randomUUID() + "@example.com");
    private final EmailAddress fresh = EmailAddress.of("new-" + old);

    @Inject
    AddressChanges changes;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    MailFiles files;

    @Inject
    Jdbi jdbi;

    private MemberId ada;
    private Session session;

    @BeforeEach
    void adaHasSignedIn() {
        jdbi.useHandle(db -> db.execute("delete from jobs.budget"));
        ada = members.joined(old, "Ada", "site").id();
        session = sessions.of(sessions.open(new Opening(ada, "link", false, "Firefox", "192.0.2.7"))).orElseThrow();
    }

    @Test
    void anAccountGetsItsNewAddressWhenBothEndsHaveAgreed() throws InterruptedException {
        changes.ask(session, fresh, "192.0.2.7");
        var browser = new Browser();
        var first = Mailbox.link(new Mailbox(files, fresh.value()).mail("Change of your address"));
        var second = Mailbox.link(new Mailbox(files, old.value()).mail("Change of your address"));

        assertThat(browser.get(first).body().asString()).contains("Agree", old.value(), fresh.value());
        assertThat(members.at(fresh)).isEmpty();
        assertThat(browser.post(first).body().asString()).contains("The account changes when " + old + " has agreed too");
        assertThat(members.at(fresh)).isEmpty();
        assertThat(browser.post(first).statusCode()).as("the link is spent").isEqualTo(422);
        assertThat(browser.post(second).body().asString()).contains("Your account has its new address: " + fresh);

        assertThat(members.at(fresh).map(Member::id)).contains(ada);
        assertThat(members.at(old)).isEmpty();
        assertThat(sessions.of(ada)).isEmpty();
        assertThat(new Mailbox(files, old.value()).mail("was changed")).contains(fresh.value());
    }

    @Test
    void whatWasSentToTheOldAddressBeforeLetsNobodyIn() throws InterruptedException {
        var browser = new Browser();
        browser.post("/sign-in", "address", old.value(), "next", "");
        var link = Mailbox.link(new Mailbox(files, old.value()).mail("Your link"));
        changes.ask(session, fresh, "192.0.2.7");
        browser.post(Mailbox.link(new Mailbox(files, old.value()).mail("Change of your address")));
        browser.post(Mailbox.link(new Mailbox(files, fresh.value()).mail("Change of your address")));

        assertThat(browser.post(link).statusCode()).isEqualTo(422);
        assertThat(browser.has("session")).isFalse();
    }

    @Test
    void anotherChangeVoidsTheOneBefore() throws InterruptedException {
        changes.ask(session, fresh, "");
        var link = Mailbox.link(new Mailbox(files, fresh.value()).mail("Change of your address"));
        changes.ask(session, EmailAddress.of("other-" + old), "");

        assertThat(new Browser().post(link).statusCode()).isEqualTo(422);
    }

    @Test
    void anAddressThatHasAnAccountIsAnsweredAlikeAndIsNotTaken() throws InterruptedException {
        members.joined(fresh, "Bruno", "site");
        changes.ask(session, fresh, "");
        var mine = Mailbox.link(new Mailbox(files, old.value()).mail("Change of your address"));

        new Browser().post(mine);
        assertThat(changes.of(session)).hasValueSatisfying(waiting -> assertThat(waiting.newAgreed()).isFalse());
        assertThat(members.at(old).map(Member::id)).contains(ada);
        assertThat(new Mailbox(files, fresh.value()).isEmpty()).isTrue();
    }

    @Test
    void whatIsNoChangeIsRefusedInWords() {
        assertThatThrownBy(() -> changes.ask(session, old, "")).isInstanceOf(Refused.class).hasMessageContaining("has already");
        assertThatThrownBy(() -> changes.ask(session, EmailAddress.of("ada@mailinator.com"), "")).hasMessageContaining("thrown away");
    }
}
