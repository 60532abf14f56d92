package org.broadtape.members.factors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.Members;
import org.broadtape.members.factors.App;
import org.broadtape.members.factors.Authenticators;
import org.broadtape.members.factors.passkeys.Challenges;
import org.broadtape.members.factors.passkeys.Device;
import org.broadtape.members.factors.passkeys.Passkey;
import org.broadtape.members.factors.passkeys.Passkeys;
import org.broadtape.members.sessions.Opening;
import org.broadtape.members.sessions.Session;
import org.broadtape.members.sessions.Sessions;
import org.broadtape.members.sessions.Token;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/// ASVS 6.3.3 (a second factor), 6.3.4 (no way around it), 7.2.4 (another token after it), 7.5.3 (asked again before what is most dangerous);
/// CVE-2026-22594 (a second factor that was skipped), CVE-2026-29784.
@QuarkusTest
class FactorPagesTests {

    private static final String NETWORK = "127.0.0.1";

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    Sessions sessions;

    @Inject
    Authenticators authenticators;

    @Inject
    Passkeys passkeys;

    @Inject
    Challenges challenges;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void staffSetUpAnAppKeepTheirCodesAndComeToTheDesk() {
        var bruno = staff(Role.EDITOR);
        var token = signedIn(bruno);

        assertThat(as(token).get("/desk").header("Location")).endsWith("/sign-in/factor?next=%2Fdesk");
        assertThat(as(token).queryParam("next", "/desk").get("/sign-in/factor").asString()).contains("Set up a second proof", "href=\"/account/authenticator?next=%2Fdesk\"");
        var page = as(token).queryParam("next", "/desk").get("/account/authenticator").asString();
        assertThat(page).contains("<svg class=\"qr\"");
        var app = new App(found(page, "<code class=\"factor__secret\">([A-Z2-7 ]+)</code>"), clock);

        var confirmed = as(token).formParam("setup", found(page, "name=\"setup\" value=\"([^\"]+)\"")).formParam("code", app.code()).formParam("next", "/desk")
                .post("/account/authenticator");
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(confirmed.header("Location")).endsWith("/account/authenticator/codes?next=%2Fdesk");
        var renewed = new Token(confirmed.cookie("session"));
        assertThat(sessions.of(token)).as("the token from before").isEmpty();

        var codes = as(renewed).queryParam("next", "/desk").get("/account/authenticator/codes").asString();
        var kept = as(renewed).formParam("codes", found(codes, "name=\"codes\" value=\"([^\"]+)\"")).formParam("next", "/desk").post("/account/authenticator/codes");
        assertThat(kept.header("Location")).endsWith("/desk");
        assertThat(as(renewed).get("/desk").statusCode()).isEqualTo(200);

        var elsewhere = signedIn(bruno);
        var shown = as(elsewhere).formParam("code", found(codes, "<li><code>([^<]+)</code>")).formParam("next", "/desk").post("/sign-in/factor");
        assertThat(shown.statusCode()).as("a recovery code opens").isEqualTo(303);
    }

    @Test
    void nothingBelowTheDeskIsSeenWithAWrongCode() {
        var bruno = staff(Role.EDITOR);
        withApp(bruno);
        var token = signedIn(bruno);

        var wrong = as(token).formParam("code", "000000").formParam("next", "/desk").post("/sign-in/factor");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("This is not a code that can be taken now", "role=\"alert\"", "value=\"/desk\"").doesNotContain("000000");
        assertThat(wrong.header("Cache-Control")).contains("no-store");
        assertThat(as(token).get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void aCodeOpensTheDeskUnderANewToken() {
        var bruno = staff(Role.EDITOR);
        var app = withApp(bruno);
        var token = signedIn(bruno);

        assertThat(as(token).get("/sign-in/factor").asString()).contains("One more proof").doesNotContain("Set up");
        var shown = as(token).formParam("code", app.code(1)).formParam("next", "/desk").post("/sign-in/factor");

        assertThat(shown.statusCode()).isEqualTo(303);
        assertThat(as(new Token(shown.cookie("session"))).get("/desk").statusCode()).isEqualTo(200);
        assertThat(as(token).get("/desk").header("Location")).endsWith("/sign-in?next=%2Fdesk");
    }

    @Test
    void whoeverHasAFactorCannotSetUpAnotherInsteadOfShowingIt() {
        var bruno = staff(Role.EDITOR);
        withApp(bruno);
        var token = signedIn(bruno);

        for (var page : new String[] { "/account/authenticator", "/account/authenticator/codes", "/account/passkeys" }) {
            assertThat(as(token).get(page).header("Location")).as(page).contains("/sign-in/factor?next=");
            assertThat(as(token).post(page).statusCode()).as(page).isEqualTo(303);
        }
        assertThat(as(token).post("/account/authenticator/removal").header("Location")).endsWith("/sign-in/factor");
        assertThat(as(token).post("/account/passkeys/challenge").header("Location")).endsWith("/sign-in/factor");
    }

    @Test
    void aSignInOfAnHourAgoSetsNothingUp() {
        var bruno = staff(Role.EDITOR);
        var token = signedIn(bruno);
        jdbi.useHandle(db -> db.execute("update members.session set opened_at = opened_at - interval '1 hour' where member_id = ?", bruno.value()));

        assertThat(as(token).get("/account/authenticator").header("Location")).contains("/sign-in/factor?next=");
        assertThat(as(token).queryParam("next", "/desk").get("/sign-in/factor").asString()).contains("Sign in again").doesNotContain("/account/authenticator");
        var again = as(token).formParam("next", "/desk").post("/sign-in/factor/again");
        assertThat(again.header("Location")).endsWith("/sign-in?next=%2Fdesk");
        assertThat(sessions.of(token)).isEmpty();
    }

    @Test
    void nobodyWithoutASessionComesToThesePages() {
        for (var page : new String[] { "/sign-in/factor", "/account/authenticator", "/account/authenticator/codes", "/account/passkeys" }) {
            assertThat(given().get(page).header("Location")).as(page).contains("/sign-in?next=");
        }
    }

    @Test
    void whereOneSignsInAPasskeyIsOfferedAndNoIssuerThatNobodyNamed() {
        var page = given().queryParam("next", "/markets").get("/sign-in").asString();

        assertThat(page).contains("action=\"/sign-in/passkey\" data-passkey=\"get\"", "Sign in with a passkey").doesNotContain("/sign-in/with/");
        assertThat(given().get("/sign-in/with/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aPasskeySignsInAndIsTheSecondFactorInOne() {
        var bruno = staff(Role.EDITOR);
        var device = withPasskey(bruno);

        var asked = given().post("/sign-in/passkey/challenge");
        assertThat(asked.jsonPath().getString("rpId")).isEqualTo("localhost");
        assertThat(asked.jsonPath().getList("allowCredentials")).as("nobody is told whose passkeys there are").isEmpty();
        var answer = sent(given().cookie("passkey", asked.cookie("passkey")), device, asked.jsonPath().getString("challenge"), "/desk").post("/sign-in/passkey");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/desk");
        assertThat(as(new Token(answer.cookie("session"))).get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerToAnotherBrowsersChallengeSignsNobodyIn() {
        var bruno = staff(Role.EDITOR);
        var device = withPasskey(bruno);
        var asked = given().post("/sign-in/passkey/challenge");
        var other = given().post("/sign-in/passkey/challenge");

        var answer = sent(given().cookie("passkey", other.cookie("passkey")), device, asked.jsonPath().getString("challenge"), "/desk").post("/sign-in/passkey");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("This passkey did not open", "Come in another way");
        assertThat(answer.cookie("session")).isNull();
        assertThat(audited(bruno)).containsExactly("passkey refused: This passkey did not open. Try again, or come in another way");
    }

    @Test
    void thePasskeyOfAnotherIsNoSecondFactor() {
        var bruno = staff(Role.EDITOR);
        withPasskey(bruno);
        var mallory = withPasskey(staff(Role.CONTRIBUTOR));
        var token = signedIn(bruno);

        var asked = as(token).post("/sign-in/passkey/challenge");
        assertThat(asked.jsonPath().getList("allowCredentials")).hasSize(1);
        var answer = sent(as(token).cookie("passkey", asked.cookie("passkey")), mallory, asked.jsonPath().getString("challenge"), "/desk").post("/sign-in/factor/passkey");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("This passkey opens another account");
        assertThat(as(token).get("/desk").statusCode()).isEqualTo(303);
        assertThat(audited(bruno)).containsExactly("passkey refused: This passkey opens another account. Take the one of the account that you have signed in to");
    }

    @Test
    void aPasskeyGetsAnotherNameFromItsOwnerAlone() {
        var ada = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Ada", "site").id();
        withPasskey(ada);
        var passkey = passkeys.of(ada).getFirst();
        var path = "/account/passkeys/" + passkey.id() + "/name";
        var shown = sessions.renewed(session(ada), true);

        assertThat(as(signedIn(ada)).formParam("name", "Stolen").post(path).asString()).as("before the factor was shown").contains("This asks for your second proof again");
        assertThat(as(shown).formParam("name", "Key & keyring").post(path).header("Location")).endsWith("/account/passkeys");
        assertThat(as(shown).get("/account/passkeys").asString()).contains("<p class=\"keys__name\">Key &amp; keyring</p>");
        var refused = as(shown).formParam("name", "a\nb").post(path);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("a sign in it that cannot be seen", "<details class=\"keys__rename\" open>");
        assertThat(as(shown).formParam("name", " ").post(path).asString()).contains("Type what you call it");
        var dineo = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Dineo", "site").id();
        assertThat(as(signedIn(dineo)).formParam("name", "Mine").post(path).statusCode()).as("by another").isEqualTo(404);
        assertThat(passkeys.of(ada)).singleElement().extracting(Passkey::name).isEqualTo("Key & keyring");
        assertThat(audited(ada)).containsExactly("passkey renamed: Key & keyring");
    }

    @Test
    void whatThesePagesDoNotHaveIsRefused() {
        var token = signedIn(staff(Role.EDITOR));
        assertThat(as(token).formParam("code", "1").formParam("factor", "true").post("/sign-in/factor").statusCode()).isNotEqualTo(303);
        assertThat(as(token).formParam("code", "1").formParam("next", "//evil.example").post("/sign-in/factor").asString()).doesNotContain("evil.example");
    }

    @Test
    void staffShowTheirFactorAgainBeforeTheyManageStaff() {
        var dana = staff(Role.PUBLISHER);
        var app = withApp(dana);
        var token = signedIn(dana);
        var shown = sessions.renewed(sessions.of(token).orElseThrow(), true);
        jdbi.useHandle(db -> db.execute("update members.session set factor_at = factor_at - interval '901 seconds' where member_id = ?", dana.value()));

        assertThat(as(shown).get("/desk/members").statusCode()).as("what does not ask again").isEqualTo(200);
        assertThat(as(shown).get("/desk/mail").header("Location")).endsWith("/sign-in/factor?next=%2Fdesk%2Fmail");
        assertThat(as(shown).queryParam("next", "/desk/mail").get("/sign-in/factor").asString()).contains("One more proof");
        var again = as(shown).formParam("code", app.code(1)).formParam("next", "/desk/mail").post("/sign-in/factor");
        assertThat(again.header("Location")).endsWith("/desk/mail");
        assertThat(as(new Token(again.cookie("session"))).get("/desk/mail").statusCode()).isEqualTo(200);
        assertThat(as(shown).get("/desk/mail").header("Location")).as("the token from before").contains("/sign-in?next=");
    }

    private List<String> audited(MemberId member) {
        return jdbi.withHandle(db -> db.createQuery("select what || ': ' || detail from members.audit where subject = :subject and what in ('passkey refused', 'passkey renamed') order by id")
                .bind("subject", member.toString()).mapTo(String.class).list());
    }

    private RequestSpecification sent(RequestSpecification request, Device device, String challenge, String next) {
        var signed = device.sign(Base64.getUrlDecoder().decode(challenge));
        return request.formParam("id", base64(signed.id())).formParam("handle", base64(signed.handle())).formParam("authenticator", base64(signed.authenticator()))
                .formParam("client", base64(signed.client())).formParam("signature", base64(signed.signature())).formParam("next", next);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private App withApp(MemberId member) {
        var session = session(member);
        var setup = authenticators.offer(session);
        var app = new App(setup.secret(), clock);
        authenticators.confirm(session, setup.sealed(), app.code(), NETWORK);
        return app;
    }

    private Device withPasskey(MemberId member) {
        var device = new Device(member, passkeys.site().origin());
        var asked = challenges.fresh();
        passkeys.add(session(member), device.make(asked.bytes()), asked.sealed(), "Phone", NETWORK);
        return device;
    }

    private MemberId staff(Role role) {
        var member = members.joined(EmailAddress.of(UUID.randomUUID() + "@example.com"), "Bruno", "site").id();
        newsroom.give(Actor.OPERATOR, member, role);
        return member;
    }

    private Session session(MemberId member) {
        return sessions.of(signedIn(member)).orElseThrow();
    }

    private Token signedIn(MemberId member) {
        return sessions.open(new Opening(member, "link", false, "Firefox", NETWORK));
    }

    private static RequestSpecification as(Token token) {
        return given().cookie("session", token.text());
    }

    private static RequestSpecification given() {
        return RestAssured.given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin").contentType("application/x-www-form-urlencoded");
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
