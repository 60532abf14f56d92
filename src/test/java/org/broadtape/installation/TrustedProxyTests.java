package org.broadtape.installation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/// A proxy that the publisher trusts.
@QuarkusTest
@TestProfile(TrustedProxyTests.Trusting.class)
class TrustedProxyTests {

    @Test
    void aTrustedProxyIsBelieved() {
        given().header("X-Forwarded-For", "203.0.113.9").get("/who-asks").then().statusCode(200).body(equalTo("203.0.113.9 true"));
    }

    /// What `BROADTAPE_TRUSTED_PROXIES=127.0.0.1` becomes.
    public static final class Trusting implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }
}
