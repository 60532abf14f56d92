package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.broadtape.api.keys.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// What goes wrong below `/api/v1` is told as RFC 9457 says, with words that say what to do.
@QuarkusTest
class ProblemTests {

    private Program program = new Program(0, "");

    @BeforeEach
    void key() {
        program = Program.with(Scope.values());
    }

    @Test
    void aParameterThatIsNotKnownIsNamed() {
        wrong("/api/v1/companies?contry=ZA", "contry", "This address knows no parameter of that name. It takes country, cursor, limit, mic, sector.");
        wrong("/api/v1/companies/1?fields=name", "fields", "It takes none.");
        wrong("/api/v1/companies?%3Cscript%3E=1", "?script?", "knows no parameter");
    }

    @Test
    void aValueThatCannotBeIsRefusedWithItsPlace() {
        wrong("/api/v1/companies?country=South%20Africa", "country", "two letters of ISO 3166");
        wrong("/api/v1/companies?country=ZA&country=GB", "country", "It stands there 2 times");
        wrong("/api/v1/companies?sector=", "sector", "It is empty");
        wrong("/api/v1/companies?sector=a%00b", "sector", "cannot be seen");
        wrong("/api/v1/companies?limit=0", "limit", "from 1 to 500");
        wrong("/api/v1/companies?limit=501", "limit", "from 1 to 500");
        wrong("/api/v1/companies?limit=-5", "limit", "from 1 to 500");
        wrong("/api/v1/instruments?mic=JSE", "mic", "ISO 10383");
        wrong("/api/v1/instruments?isin=12", "isin", "ISO 6166");
        wrong("/api/v1/instruments?on=31.12.2020", "on", "ISO 8601");
        wrong("/api/v1/instruments?kind=stock", "kind", "write share, fund, index");
        wrong("/api/v1/instruments?company=harrowgate", "company", "digits alone");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        wrong("/api/v1/companies?cursor=nonsense", "cursor", "not a cursor of this address");
        wrong("/api/v1/companies?cursor=%25", "cursor", "not a cursor of this address");
        var next = Cursor.write(Query.of("/api/v1/companies", Map.of(), "limit"), "5");
        assertThat(program.get("/api/v1/companies?cursor=" + next).statusCode()).isEqualTo(200);
        wrong("/api/v1/companies?country=ZA&cursor=" + next, "cursor", "with these filters");
        wrong("/api/v1/instruments?cursor=" + next, "cursor", "not a cursor of this address");
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        for (var path : new String[] { "/api/v1/companies/nothing-there", "/api/v1/companies/999999999", "/api/v1/companies/A%00b", "/api/v1/instruments/XXXX:NOTHING", "/api/v1/instruments/x",
                "/api/v1/nothing", "/api/v1/one/two/three/four", "/api/v1/" }) {
            KeyTests.problem(program.get(path), 404, "not-found", "/developers lists the addresses");
        }
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsAProblemToo() {
        var answer = program.asks().delete("/api/v1/companies");

        KeyTests.problem(answer, 405, "method", "This address takes no DELETE");
        assertThat(answer.header("Allow")).contains("GET");
        KeyTests.problem(program.asks().contentType("application/json").body("{}").post("/api/v1/instruments"), 405, "method", "This address takes no POST");
    }

    @Test
    void whoeverWantsAnotherFormIsToldWhichThereIs() {
        KeyTests.problem(program.asks().accept("text/html").get("/api/v1/companies"), 406, "not-acceptable", "accepts application/json");
    }

    @Test
    void pagesElsewhereAreStillPages() {
        assertThat(RestAssured.get("/nothing-at-all/there").contentType()).startsWith("text/html");
    }

    private void wrong(String path, String parameter, String detail) {
        var answer = program.get(path);
        KeyTests.problem(answer, 400, "parameter", detail);
        assertThat(answer.jsonPath().getString("parameter")).isEqualTo(parameter);
    }
}
