package org.broadtape.members.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.Members;
import org.broadtape.members.signin.web.Browser;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Newsroom;
import org.broadtape.members.staff.Role;
import org.broadtape.outbound.Outbound;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// A browser's way to an issuer and back, through HTTP on both sides (ASVS 6.8.1 to 6.8.3, 7.6.2, 10.2.1, 10.5.1 to 10.5.4).
@QuarkusTest
class OpenIdPagesTests {

    private final String address = UUID.randomUUID() + "@example.com";
    private final String subject = UUID.randomUUID().toString();
    private final Browser browser = new Browser();

    @Inject
    Members members;

    @Inject
    Newsroom newsroom;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    private @Nullable TestIssuer opened;

    @BeforeEach
    void anIssuerThatTheSiteKnows() throws Exception {
        var issuer = new TestIssuer();
        opened = issuer;
        QuarkusMock.installMockForType(new Issuers(Map.of("BROADTAPE_OIDC_ACME_ISSUER", issuer.address(), "BROADTAPE_OIDC_ACME_CLIENT_ID", "broadtape", "BROADTAPE_OIDC_ACME_SECRET", "s3cret")),
                Issuers.class);
        QuarkusMock.installMockForType(new Embassy(Outbound.allowing(issuer.place()), clock), Embassy.class);
    }

    @AfterEach
    void close() {
        issuer().close();
    }

    @Test
    void aStrangerComesBackAsAMemberOnceTheyPressTheButton() throws Exception {
        browser.get("/sign-in?next=/markets").then().body(allOf(containsString("Sign in with Acme"), containsString("/sign-in/with/acme?next=%2Fmarkets")));
        var back = there(browser, "/markets");
        says(_ -> { });

        var page = browser.get(back);
        page.then().statusCode(200).header("Cache-Control", "no-store").body(allOf(containsString("Acme knows you"), containsString("action=\"/sign-in/with/acme\"")));
        assertThat(browser.has("session")).as("coming back alone signs nobody in").isFalse();
        assertThat(issuer().wasAsked()).isFalse();

        pressed(browser, back).then().statusCode(303).header("Location", containsString("/markets"));
        assertThat(browser.has("session")).isTrue();
        assertThat(members.at(EmailAddress.of(address))).isPresent();
    }

    @Test
    void whatNoProperIssuerWouldSaySignsNobodyIn() throws Exception {
        for (var wrong : List.<Consumer<JwtClaims>>of(claims -> claims.setClaim("nonce", "another"), claims -> claims.setAudience("another"),
                claims -> claims.setIssuer("https://another.example"),
                claims -> claims.setExpirationTime(NumericDate.fromMilliseconds(clock.instant().minusSeconds(120).toEpochMilli())))) {
            var back = there(browser, "");
            says(wrong);
            pressed(browser, back).then().statusCode(422).header("Cache-Control", "no-store").body(allOf(containsString("cannot be believed"), containsString("role=\"alert\"")));
        }
        assertThat(browser.has("session")).isFalse();
    }

    @Test
    void onlyTheBrowserThatLeftComesBack() throws Exception {
        var back = there(browser, "");
        says(_ -> { });
        var other = new Browser();
        there(other, "");

        pressed(other, back).then().statusCode(422).body(containsString("was begun in another browser"));
        pressed(new Browser(), back).then().statusCode(422).body(containsString("was begun in another browser"));
        assertThat(issuer().wasAsked()).as("the code is not even turned in").isFalse();
        assertThat(other.has("session")).isFalse();
    }

    /// RFC 7636: whoever got hold of the code cannot turn it in, since the issuer compares what this browser proves with what the code was given for.
    @Test
    void aCodeOfAnotherDepartureIsNotTaken() throws Exception {
        var mine = there(browser, "");
        there(new Browser(), "");
        says(_ -> { });

        pressed(browser, mine).then().statusCode(422).body(containsString("does not answer as it should"));
        assertThat(browser.has("session")).isFalse();
    }

    @Test
    void anIssuerThatIsDownIsSaidInWordsAndTheOtherWaysStayOpen() throws Exception {
        var back = there(browser, "");
        issuer().close();

        pressed(browser, back).then().statusCode(422).body(allOf(containsString("Acme does not answer as it should. Begin again in a while, or come in another way"),
                containsString("href=\"/sign-in\"")));
        QuarkusMock.installMockForType(new Embassy(Outbound.allowing(issuer().place()), clock), Embassy.class);
        new Browser().get("/sign-in/with/acme").then().statusCode(422).body(containsString("does not answer as it should"));
        browser.get("/sign-in").then().statusCode(200);
    }

    @Test
    void whoeverDeclinesThereIsToldSoAndWhatComesBackIsShownAsText() {
        there(browser, "");
        browser.get("/sign-in/with/acme/return?error=access_denied&state=x").then().statusCode(422).body(containsString("Acme says that you did not want to, or may not"));
        browser.get("/sign-in/with/acme/return?code=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&state=x").then().statusCode(200).body(not(containsString("<script>alert")));
    }

    @Test
    void staffStillShowTheirSecondFactorAndTheBannedStayOut() throws Exception {
        var bruno = members.joined(EmailAddress.of(address), "Bruno", "site").id();
        newsroom.give(Actor.OPERATOR, bruno, Role.EDITOR);
        var back = there(browser, "/desk");
        says(_ -> { });
        pressed(browser, back).then().statusCode(303).header("Location", containsString("/sign-in/factor?next=%2Fdesk"));

        jdbi.useHandle(db -> db.execute("update members.member set state = 'BANNED' where id = ?", bruno.value()));
        var again = new Browser();
        var there = there(again, "");
        says(_ -> { });
        pressed(again, there).then().statusCode(422).body(containsString("Nobody may sign in with this account"));
        assertThat(again.has("session")).isFalse();
    }

    /// The browser goes to the issuer, which sends it back to an address of this site.
    private static String there(Browser browser, String next) {
        var leaving = browser.get("/sign-in/with/acme?next=" + next);
        leaving.then().statusCode(303).header("Cache-Control", "no-store").header("Set-Cookie", allOf(containsString("departure="), containsString("HttpOnly"), containsString("SameSite=Lax")));
        var sent = RestAssured.given().redirects().follow(false).urlEncodingEnabled(false).get(leaving.header("Location")).header("Location");
        var back = URI.create(sent);
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    /// The form of the page at that address, sent as it stands there.
    private static Response pressed(Browser browser, String back) {
        var brought = TestIssuer.fields(URI.create(back).getRawQuery());
        return browser.post("/sign-in/with/acme", "code", value(brought, "code"), "state", value(brought, "state"), "iss", value(brought, "iss"));
    }

    private static String value(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private void says(Consumer<JwtClaims> changes) throws Exception {
        issuer().says(value(issuer().asked(), "nonce"), clock.instant(), claims -> {
            claims.setSubject(subject);
            claims.setClaim("email", address);
            changes.accept(claims);
        });
    }

    private TestIssuer issuer() {
        return Objects.requireNonNull(opened);
    }
}
