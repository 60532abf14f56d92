package org.broadtape.installation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;


import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.junit.jupiter.api.Test;

/// Whose word is believed about who the reader is.
@QuarkusTest
class ProxyTests {

    @Test
    void nobodyIsBelievedWhereNoProxyIsTrusted() {
        given().header("X-Forwarded-For", "203.0.113.9").header("X-Forwarded-Trusted-Proxy", "true").get("/who-asks")
                .then().statusCode(200).body(equalTo("127.0.0.1 false"));
    }

    /// Tells who asks, as the rest of the program sees it.
    @ApplicationScoped
    static class WhoAsks {

        void add(@Observes Router router) {
            router.get("/who-asks").handler(asked -> asked.response()
                    .end(asked.request().remoteAddress().hostAddress() + " " + asked.request().getHeader("X-Forwarded-Trusted-Proxy")));
        }
    }
}
