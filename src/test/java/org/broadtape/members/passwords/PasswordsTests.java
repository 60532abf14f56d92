package org.broadtape.members.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.kernel.Refused;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.StaffSession;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.signin.web.Browser;
import org.broadtape.members.signin.web.Mailbox;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class PasswordsTests {

    private static final String GOOD = "tulip gravel mandate orbit";
    private static final String BETTER = "ferry candle wintry plaza";

    private final EmailAddress ada = EmailAddress.of(UUID.randomUUID() + "@example.com");

    @Inject
    Passwords passwords;

    @Inject
    PasswordStore store;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    MailFiles files;

    @Inject
    Jdbi jdbi;

    private Session session;

    @BeforeEach
    void adaHasSignedInByMail() {
        jdbi.useHandle(db -> db.execute("delete from jobs.budget"));
        session = opened(members.joined(ada, "Ada Lovelace", "site").id());
    }

    @Test
    void aPasswordThatWasSetOpensTheAccountAndNoOtherDoes() {
        passwords.set(session, "", GOOD, "192.0.2.7");

        assertThat(passwords.tried(ada, GOOD, "192.0.2.7")).isEqualTo(new Trial.Right(session.member()));
        assertThat(passwords.tried(ada, GOOD + " ", "192.0.2.7")).isEqualTo(new Trial.Wrong());
        assertThat(passwords.tried(EmailAddress.of("x" + ada), GOOD, "192.0.2.7")).isEqualTo(new Trial.Wrong());
    }

    /// publishing.md S5 (listmonk CVE-2026-34828), ASVS 7.4.3.
    @Test
    void settingOneEndsAllOtherSessionsAndTellsTheMember() throws InterruptedException {
        opened(session.member());
        passwords.set(session, "", GOOD, "192.0.2.7");

        assertThat(sessions.of(session.member())).extracting(Session::id).containsExactly(session.id());
        assertThat(new Mailbox(files, ada.value()).mail("password")).contains("If that was not you");
    }

    /// ASVS 7.5.1: who finds an open browser does not keep the account.
    @Test
    void aSessionThatIsNotFreshNeedsThePresentPassword() {
        var old = aged(session, Duration.ofMinutes(16));

        assertThatThrownBy(() -> passwords.set(old, "", GOOD, "")).isInstanceOf(Refused.class).hasMessageContaining("Sign in once more");
        passwords.set(session, "", GOOD, "");
        assertThatThrownBy(() -> passwords.set(old, "wrong", BETTER, "")).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.place()).isEqualTo("current"));
        assertThatThrownBy(() -> passwords.remove(old, "wrong", "")).isInstanceOf(Refused.class);
        passwords.set(old, GOOD, BETTER, "");
        assertThat(passwords.tried(ada, BETTER, "")).isInstanceOf(Trial.Right.class);
    }

    @Test
    void aPasswordCanBeRemovedAgain() {
        passwords.set(session, "", GOOD, "");
        passwords.remove(session, "", "");

        assertThat(passwords.has(session.member())).isFalse();
        assertThat(passwords.tried(ada, GOOD, "")).isEqualTo(new Trial.Wrong());
    }

    /// ASVS 6.3.1; the same for an address that nobody has.
    @Test
    void onlySoManyAreTriedForAnAddressWhoeverHasIt() {
        for (var address : new EmailAddress[] { ada, EmailAddress.of("nobody-" + ada) }) {
            for (var tries = 0; tries < 10; tries++) {
                assertThat(passwords.tried(address, "wrong", "192.0.2." + tries)).isEqualTo(new Trial.Wrong());
            }
            assertThat(passwords.tried(address, GOOD, "198.51.100.9")).isInstanceOf(Trial.TooMany.class);
        }
    }

    /// ASVS 6.3.5: told once a day, and only whoever there is to tell.
    @Test
    void whoeverIsGuessedAtIsToldOnce() throws InterruptedException {
        var nobody = EmailAddress.of("nobody-" + ada);
        for (var address : new EmailAddress[] { nobody, ada }) {
            for (var tries = 0; tries < 14; tries++) {
                passwords.tried(address, "wrong", "192.0.2." + tries);
            }
        }

        assertThat(new Mailbox(files, ada.value()).mail("Somebody guesses at your password").replaceAll("\\s+", " ")).contains("no more are looked at for a while", "a passkey cannot be guessed");
        assertThat(files.list(500)).filteredOn(file -> file.to().contains(ada.value()) && file.subject().contains("guesses")).hasSize(1);
        assertThat(new Mailbox(files, nobody.value()).isEmpty()).isTrue();
    }

    @Test
    void theRightOneForgetsTheWrongOnesBefore() {
        passwords.set(session, "", GOOD, "");
        for (var tries = 0; tries < 9; tries++) {
            passwords.tried(ada, "wrong", "192.0.2.7");
        }
        assertThat(passwords.tried(ada, GOOD, "192.0.2.7")).isInstanceOf(Trial.Right.class);
        assertThat(passwords.tried(ada, "wrong", "192.0.2.7")).isEqualTo(new Trial.Wrong());
    }

    @Test
    void aHashOfYesterdaysParametersIsMadeAnewWhenItsPasswordIsTyped() {
        var old = Password.hash(GOOD).addRandomSalt(16).with(Argon2Function.getInstance(12_288, 3, 1, 32, Argon2.ID)).getResult();
        store.put(session.member(), old, Instant.now());

        assertThat(passwords.tried(ada, GOOD, "")).isInstanceOf(Trial.Right.class);
        assertThat(store.of(session.member()).orElseThrow()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void somebodySignsInWithItWhileNoMailCanBeSent() {
        passwords.set(session, "", GOOD, "");
        var browser = new Browser();

        browser.post("/sign-in/password", "address", ada.value(), "password", GOOD, "next", "/markets").then().statusCode(303).header("Location", containsString("/markets"));
        assertThat(browser.has("session")).isTrue();
    }

    /// standards.md C3 row 4: neither words nor status tell whether the address, the password or the member is at fault.
    @Test
    void aWrongPasswordAnUnknownAddressAndABannedMemberAreAnsweredAlike() {
        passwords.set(session, "", GOOD, "");
        var wrong = answer(ada.value(), "wrong");

        assertThat(answer("nobody-" + ada, GOOD)).isEqualTo(wrong);
        jdbi.useHandle(db -> db.execute("update members.member set state = 'BANNED' where id = ?", session.member().value()));
        assertThat(answer(ada.value(), GOOD)).isEqualTo(wrong).startsWith("422").contains("The address or the password is not right");
        assertThat(wrong).doesNotContain(GOOD);
    }

    @Test
    void itsPageSetsItAndGivesTheSessionAnotherToken() {
        var reader = StaffSession.as();
        reader.asks().get("/account/password").then().statusCode(200).body(containsString("You need none")).header("Cache-Control", "no-store");
        form(reader).formParam("password", "password1234").post("/account/password").then().statusCode(422).body(containsString("id=\"problem\" role=\"alert\""));
        form(reader).formParam("password", GOOD).formParam("state", "ACTIVE").post("/account/password").then().statusCode(422).body(containsString("has no field"));
        form(reader).formParam("password", GOOD).post("/account/password").then().statusCode(303).cookie("session");

        assertThat(passwords.has(reader.member())).isTrue();
        reader.asks().get("/account/password").then().statusCode(303).header("Location", containsString("/sign-in?next="));
    }

    private static RequestSpecification form(StaffSession reader) {
        return reader.asks().header("Origin", "http://localhost:8080").contentType("application/x-www-form-urlencoded");
    }

    private static String answer(String address, String password) {
        var answer = new Browser().post("/sign-in/password", "address", address, "password", password, "next", "");
        return answer.statusCode() + " " + answer.body().asString().replace(address, "ADDRESS");
    }

    private Session opened(MemberId member) {
        return sessions.of(sessions.open(new Opening(member, "link", false, "Firefox", "192.0.2.7"))).orElseThrow();
    }

    private Session aged(Session session, Duration age) {
        jdbi.useHandle(db -> db.createUpdate("update members.session set opened_at = opened_at - :age * interval '1 second' where id = :id")
                .bind("age", age.toSeconds()).bind("id", session.id()).execute());
        return sessions.of(session.member()).stream().filter(one -> one.id() == session.id()).findFirst().orElseThrow();
    }
}
