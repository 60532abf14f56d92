package org.broadtape.members.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.broadtape.delivery.mail.MailFiles;
import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SignInPagesTests {

    private final String ada = UUID.randomUUID() + "@example.com";
    private final Browser browser = new Browser();

    @Inject
    MailFiles files;

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void nobodyHasAskedBefore() {
        jdbi.useHandle(db -> db.execute("delete from jobs.budget"));
    }

    @Test
    void aStrangerBecomesAMemberByTheLinkAndGoesOnToWhatTheyWanted() throws InterruptedException {
        browser.get("/sign-in?next=/markets/gold").then().statusCode(200).header("Cache-Control", "no-store").header("Referrer-Policy", "same-origin");
        browser.post("/sign-in", "address", ada, "next", "/markets/gold", "website", "").then().statusCode(303).header("Location", containsString("/sign-in/code"));
        browser.get("/sign-in/code").then().statusCode(200).body(containsString(ada)).header("Cache-Control", "no-store");
        var link = Mailbox.link(mail());

        browser.get(link).then().statusCode(200).body(allOf(containsString("You are about to sign in"), containsString(ada))).header("Referrer-Policy", "same-origin");
        browser.post(link).then().statusCode(303).header("Location", containsString("/markets/gold"))
                .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Lax")));

        assertThat(browser.has("session")).isTrue();
        assertThat(members.at(EmailAddress.of(ada))).isPresent();
        browser.get("/").then().header("Cache-Control", "private, no-store").body(allOf(containsString("Sign out"), not(containsString(">Sign in<"))));
    }

    @Test
    void orByTheCodeTypedWhereTheyAsked() throws InterruptedException {
        ask();
        browser.post("/sign-in/code", "code", Mailbox.code(mail())).then().statusCode(303);

        assertThat(browser.has("session")).isTrue();
    }

    /// standards.md C3 row 28 (Discourse CVE-2019-1020018), publishing.md S7: scanners open every link of a mail, twice.
    @Test
    void openingTheLinkDoesNothing() throws InterruptedException {
        ask();
        var link = Mailbox.link(mail());
        for (var scanner : new Browser[] { new Browser("Safe Links"), browser }) {
            scanner.get(link);
            scanner.head(link);
            scanner.get(link);
            assertThat(scanner.has("session")).isFalse();
        }
        assertThat(members.at(EmailAddress.of(ada))).isEmpty();
        browser.post(link).then().statusCode(303);
    }

    /// standards.md C3 row 8 (Ghost CVE-2026-29784).
    @Test
    void anotherBrowserIsToldWhereToGoAndIsNotLetIn() throws InterruptedException {
        ask();
        var mail = mail();
        var other = new Browser();
        other.post("/sign-in", "address", "x" + ada, "next", "");

        for (var stranger : new Browser[] { new Browser(), other }) {
            stranger.get(Mailbox.link(mail)).then().statusCode(200).body(allOf(containsString("Open this where you asked for it"), not(containsString(ada))));
            stranger.post(Mailbox.link(mail)).then().statusCode(422);
            stranger.post("/sign-in/code", "code", Mailbox.code(mail)).then().statusCode(422);
            assertThat(stranger.has("session")).isFalse();
        }
    }

    /// standards.md C3 row 33 (Discourse CVE-2022-31184): so many mails an hour go to one address, and no more.
    /// standards.md C3 row 4 (Ghost CVE-2022-41697), publishing.md S8, ASVS 6.3.8. What differs is decided behind the answer, so no time tells it either.
    @Test
    void knownUnknownAndBannedAddressesAreAnsweredAlike() {
        members.joined(EmailAddress.of(ada), "Ada", "site");
        var banned = "b" + ada;
        ban(banned);

        var known = asked(ada);
        assertThat(asked("x" + ada)).isEqualTo(known);
        assertThat(asked(banned)).isEqualTo(known);
        for (var more = 0; more < 6; more++) {
            asked(ada);
        }
        assertThat(asked(ada)).as("with no mails left").isEqualTo(known);
        assertThat(silent(ada)).isTrue();
        assertThat(new Browser().posting("address", "y" + ada, "next", "", "website", "https://spam.example").post("/sign-in").statusCode()).as("a program").isEqualTo(303);
        assertThat(silent("y" + ada)).isTrue();
    }

    @Test
    void aWrongCodeIsToldHowManyAreLeft() {
        ask();
        browser.post("/sign-in/code", "code", "no code").then().statusCode(422).body(containsString("You can try 4 more times"), containsString("role=\"alert\""));
        for (var more = 0; more < 3; more++) {
            browser.post("/sign-in/code", "code", "no code");
        }
        browser.post("/sign-in/code", "code", "no code").then().statusCode(422).body(containsString("This cannot let you in any more"));
    }

    /// standards.md C3 row 30 (WordPress CVE-2017-8295).
    @Test
    void theLinkLeadsToTheConfiguredSiteWhateverTheRequestCalledIt() throws InterruptedException {
        new Browser().posting("address", ada, "next", "").header("Host", "evil.example").header("X-Forwarded-Host", "evil.example").post("/sign-in").then().statusCode(303);

        assertThat(mail()).doesNotContain("evil.example");
        assertThat(Mailbox.site(mail())).isEqualTo("http://localhost:8080");
    }

    /// standards.md C3 row 32 (Ghost CVE-2024-34451): only the nearest hop that is not trusted counts.
    @Test
    void whoSaysToComeFromElsewhereIsCountedWhereTheyAre() {
        for (var header : new String[] { "X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP" }) {
            new Browser().posting("address", ada, "next", "").header(header, header.equals("Forwarded") ? "for=198.51.100.7" : "198.51.100.7").post("/sign-in").then().statusCode(303);
        }
        List<String> counted = jdbi.withHandle(db -> db.createQuery("select who from jobs.budget where purpose = 'sign-in-mail by network'").mapTo(String.class).list());
        assertThat(counted).containsExactly("127.0.0.1");
    }

    /// standards.md C3 row 31.
    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example", "//evil.example", "/\\evil.example", "/%09//evil.example", "javascript:alert(1)" })
    void noAddressLeadsElsewhere(String next) throws InterruptedException {
        browser.get("/sign-in?next=" + next).then().body(containsString("name=\"next\" value=\"/\""));
        browser.post("/sign-in", "address", ada, "next", next);
        assertThat(browser.post("/sign-in/code", "code", Mailbox.code(mail())).header("Location")).endsWith("/").doesNotContain("evil", "javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ada", "ada@example.com\r\nBcc: all@example.com", "ada@example.com%0d%0aBcc:x@example.com", "<script>alert(1)</script>", "' OR '1'='1", "ada@exa\u0000mple.com",
        "\u202eada@example.com", "\ud83d\ude00@example.com", "ada@example.com,bruno@example.com", "\"ada\"@example.com", "${jndi:ldap://evil}@x" })
    void whatIsNoAddressIsSaidBesideTheFieldAndKept(String typed) {
        browser.post("/sign-in", "address", typed, "next", "/markets").then().statusCode(422)
                .body(allOf(containsString("id=\"address-problem\" role=\"alert\""), containsString("value=\"/markets\""), not(containsString("<script>alert"))));
    }

    @Test
    void aMailboxThatIsThrownAwayIsRefusedInWords() {
        browser.post("/sign-in", "address", "ada@mailinator.com", "next", "").then().statusCode(422).body(containsString("mailboxes are thrown away"));
    }

    /// ASVS 15.3.3.
    @Test
    void aFieldThatThePageDoesNotHaveIsRefused() {
        browser.post("/sign-in", "address", ada, "next", "", "role", "publisher").then().statusCode(422).body(containsString("This form has no field &#39;role&#39;"));
        browser.post("/sign-in/code", "code", "123456", "member", "1").then().statusCode(422).body(containsString("has no field"));
        assertThat(members.at(EmailAddress.of(ada))).isEmpty();
    }

    @Test
    void aFormThatComesFromAnotherSiteSignsNobodyIn() {
        new Browser().posting("address", ada, "next", "").header("Origin", "https://evil.example").post("/sign-in").then().statusCode(403);
    }

    @Test
    void whoWasBannedAfterTheMailIsNotLetIn() throws InterruptedException {
        ask();
        var code = Mailbox.code(mail());
        ban(ada);
        browser.post("/sign-in/code", "code", code).then().statusCode(422).body(containsString("This cannot let you in any more"));
        assertThat(browser.has("session")).isFalse();
    }

    @Test
    void staffAreLedPastTheirSecondFactor() throws InterruptedException {
        newsroom.give(Actor.OPERATOR, members.joined(EmailAddress.of(ada), "Bruno", "site").id(), Role.EDITOR);
        browser.post("/sign-in", "address", ada, "next", "/desk/articles");
        browser.post("/sign-in/code", "code", Mailbox.code(mail())).then().header("Location", containsString("/sign-in/factor?next=%2Fdesk%2Farticles"));
    }

    @Test
    void aSignInFromABrowserThatWasNeverUsedIsTold() throws InterruptedException {
        ask();
        browser.post("/sign-in/code", "code", Mailbox.code(mail()));
        browser.post("/sign-out").then().statusCode(303).header("Location", containsString("/"));
        assertThat(browser.has("session")).isFalse();
        var phone = new Browser("A phone");
        phone.post("/sign-in", "address", ada, "next", "");
        phone.post("/sign-in/code", "code", newest(phone)).then().statusCode(303);

        assertThat(new Mailbox(files, ada).mail("A new sign-in")).contains("A phone", "end all other sessions");
    }

    @Test
    void signingOutEndsTheSessionItself() throws InterruptedException {
        ask();
        browser.post("/sign-in/code", "code", Mailbox.code(mail()));
        browser.post("/sign-out");

        long left = jdbi.withHandle(db -> db.createQuery("select count(*) from members.session s join members.member m on m.id = s.member_id where m.address = :ada").bind("ada", ada)
                .mapTo(Long.class).one());
        assertThat(left).isZero();
    }

    @Test
    void everyWayInAsksForTheSameThings() {
        browser.get("/join?next=/markets").then().statusCode(200).body(containsString("Join"), containsString("action=\"/sign-in\""), containsString("value=\"/markets\""));
        browser.get("/sign-in/first/" + "x".repeat(43)).then().statusCode(404);
        browser.get("/sign-in/link/short").then().statusCode(200).body(containsString("This link has ended"));
        browser.get("/sign-in/code").then().statusCode(200).body(containsString("This link has ended"));
        browser.get("/sign-out").then().statusCode(not(is(303)));
    }

    private void ask() {
        browser.post("/sign-in", "address", ada, "next", "", "website", "").then().statusCode(303);
    }

    private String mail() throws InterruptedException {
        return new Mailbox(files, ada).mail("");
    }

    /// The code of the newest mail that this browser may type.
    private String newest(Browser asking) throws InterruptedException {
        var mailbox = new Mailbox(files, ada);
        for (var tries = 0; tries < 400; tries++) {
            var mail = mailbox.mail("Your link");
            if (asking.get(Mailbox.link(mail)).body().asString().contains("You are about to sign in")) {
                return Mailbox.code(mail);
            }
            Thread.sleep(25);
        }
        throw new AssertionError("no second mail");
    }

    private String asked(String address) {
        var answer = new Browser().posting("address", address, "next", "", "website", "").post("/sign-in");
        return answer.statusCode() + " " + answer.header("Location") + " " + answer.body().asString() + " " + answer.headers().asList().stream().map(header -> header.getName()).toList();
    }

    private boolean silent(String address) {
        return jdbi.withHandle(db -> db.createQuery("select silent from members.sign_in_request where address = :address order by id desc limit 1").bind("address", address)
                .mapTo(Boolean.class).one());
    }

    private void ban(String address) {
        var id = members.joined(EmailAddress.of(address), "Eve", "site").id();
        jdbi.useHandle(db -> db.execute("update members.member set state = 'BANNED' where id = ?", id.value()));
    }
}
