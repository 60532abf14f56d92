package org.broadtape.api.keys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.broadtape.api.web.Program;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class KeysPageTests {

    private static final Pattern SECRET = Pattern.compile("<code class=\"desk-key__secret\">([A-Za-z0-9_-]{43})</code>");

    private final StaffSession dineo = StaffSession.as(Role.PUBLISHER);

    @Test
    void aKeyIsShownOnceAndOpensWhatWasTicked() {
        var answer = form("Cape-Times").formParam("quotes:read", "yes").formParam("companies:read", "yes").post("/desk/keys");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        var program = new Program(0, secret(answer));
        assertThat(program.get("/api/v1/companies?limit=1").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/articles").statusCode()).isEqualTo(403);
        assertThat(dineo.asks().get("/desk/keys").asString()).contains("Cape-Times", "companies:read, quotes:read").doesNotContain(program.secret());
    }

    @Test
    void whatCannotBeIsSaidAndNothingTypedIsLost() {
        var answer = form("Harbour-News").formParam("articles:whole", "yes").formParam("country", "RSA").post("/desk/keys");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("country: &#39;RSA&#39; is no country", "value=\"Harbour-News\"", "name=\"articles:whole\" value=\"yes\" checked").doesNotContain("desk-key__secret");
        assertThat(form("Harbour-News").post("/desk/keys").asString()).contains("a key without a scope opens nothing");
        assertThat(form("Harbour-News").formParam("owner", "me").post("/desk/keys").statusCode()).as("a field that the page has not").isEqualTo(422);
    }

    @Test
    void aKeyIsRevokedAndStaysInTheList() {
        var secret = secret(form("Gone-Tomorrow").formParam("companies:read", "yes").post("/desk/keys"));
        var revoke = Pattern.compile("action=\"(/desk/keys/\\d+/revocation)\"><p>The programs of Gone-Tomorrow").matcher(dineo.asks().get("/desk/keys").asString());
        assertThat(revoke.find()).isTrue();

        var answer = dineo.asks().post(revoke.group(1));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/desk/keys?done=revoked");
        assertThat(new Program(0, secret).get("/api/v1/companies").statusCode()).isEqualTo(401);
        var again = dineo.asks().post(revoke.group(1));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString()).contains("is revoked already", "Gone-Tomorrow");
    }

    private RequestSpecification form(String name) {
        return dineo.asks().contentType("application/x-www-form-urlencoded").formParam("name", name).formParam("per_minute", "60").formParam("per_day", "1000");
    }

    private static String secret(Response answer) {
        var found = SECRET.matcher(answer.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
