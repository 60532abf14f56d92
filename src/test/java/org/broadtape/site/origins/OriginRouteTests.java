package org.broadtape.site.origins;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OriginRouteTests {

    /// standards.md C3 row 23 (listmonk CVE-2025-58430).
    @ParameterizedTest
    @ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain", "application/json" })
    void whatAnotherSiteSendsIsTurnedAwayWhateverItsBodyIs(String type) {
        given().header("Content-Type", type).header("Origin", "https://evil.example").body("{\"address\":\"ada@example.com\"}").redirects().follow(false)
                .post("/sign-out").then().statusCode(403).body(containsString("did not come from a page of this site"));
    }

    @Test
    void filesAreNoWayRound() {
        given().multiPart("address", "ada@example.com").header("Origin", "https://evil.example").redirects().follow(false).post("/sign-out").then().statusCode(403);
    }

    @Test
    void aBrowserThatSaysNothingIsTurnedAwayAndAProgramWithoutACookieIsNot() {
        given().cookie("session", "x").redirects().follow(false).post("/sign-out").then().statusCode(403);
        given().redirects().follow(false).post("/sign-out").then().statusCode(303);
        given().cookie("session", "x").header("Sec-Fetch-Site", "same-origin").redirects().follow(false).post("/sign-out").then().statusCode(303);
    }

    @Test
    void noAddressIsLeftOutWhateverItsShape() {
        for (var path : new String[] { "/sign-out", "/sign-out/", "//sign-out", "/sign-out;x=1", "/SIGN-OUT", "/%73ign-out", "/nowhere", "/api/v1/wire/reuters", "/readings/1" }) {
            given().urlEncodingEnabled(false).header("Origin", "https://evil.example").redirects().follow(false).post(path).then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" })
    void aReadingThatClaimsToBeAWritingOnlyReads(String header) {
        given().header(header, "POST").queryParam("_method", "POST").header("Origin", "https://evil.example").redirects().follow(false)
                .get("/sign-out").then().statusCode(not(is(303)));
    }
}
