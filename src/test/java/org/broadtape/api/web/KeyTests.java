package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.broadtape.api.keys.ApiKey;
import org.broadtape.api.keys.ApiKeys;
import org.broadtape.api.keys.KeyWish;
import org.broadtape.api.keys.Scope;
import org.broadtape.jobs.Notices;
import org.broadtape.kernel.NotAllowed;
import org.broadtape.kernel.Refused;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.audit.AuditEntry;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// Whoever asks without a key that holds, too often, or for what the key does not open.
@QuarkusTest
class KeyTests {

    @Inject
    ApiKeys keys;

    @Inject
    Audit audit;

    @Inject
    Jdbi jdbi;

    @Inject
    Notices notices;

    @Test
    void withoutAKeyTheAnswerSaysHowToSendOne() {
        var answer = RestAssured.get("/api/v1/companies");

        problem(answer, 401, "key", "Send a key as 'Authorization: Bearer KEY'");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
    }

    @Test
    void aKeyThatNobodyMadeOpensNothing() {
        for (var header : List.of("Bearer " + "A".repeat(43), "Bearer x", "Basic QTpC", "Bearer", "Bearer a b")) {
            var answer = RestAssured.given().header("Authorization", header).get("/api/v1/companies");

            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"api\", error=\"invalid_token\"");
        }
    }

    @Test
    void aRevokedKeyOpensNothingAnyMore() {
        var program = Program.with(Scope.COMPANIES_READ);
        assertThat(program.get("/api/v1/companies?limit=1").statusCode()).isEqualTo(200);

        keys.revoke(Actor.OPERATOR, program.id());

        problem(program.get("/api/v1/companies?limit=1"), 401, "key", "This key is not known here, or has been revoked");
        assertThatThrownBy(() -> keys.revoke(Actor.OPERATOR, program.id())).isInstanceOf(Refused.class).hasMessageContaining("is revoked already");
        assertThatThrownBy(() -> keys.revoke(Actor.OPERATOR, 999_999_999)).isInstanceOf(Refused.class).hasMessageContaining("There is no key 999999999");
        assertThat(audit.about("api-key/" + program.id(), 9)).extracting(AuditEntry::what).containsExactly("api key revoked", "api key made");
    }

    /// As a command or another node does it: this one is only told.
    @Test
    void aKeyThatAnotherNodeRevokesOpensNothingHereEither() throws InterruptedException {
        var program = Program.with(Scope.COMPANIES_READ);
        program.get("/api/v1/companies?limit=1");
        jdbi.useHandle(db -> db.execute("update api.key set revoked_at = now() where id = ?", program.id()));
        notices.send("api-keys", "");

        for (var tries = 0; tries < 200 && program.get("/api/v1/companies?limit=1").statusCode() != 401; tries++) {
            Thread.sleep(25);
        }
        assertThat(program.get("/api/v1/companies?limit=1").statusCode()).isEqualTo(401);
    }

    @Test
    void ofTheKeyNothingIsStoredByWhichItCouldBeUsed() {
        var program = Program.with(Scope.COMPANIES_READ);

        var row = jdbi.withHandle(db -> db.createQuery("select key::text from api.key where id = :id").bind("id", program.id()).mapTo(String.class).one());

        assertThat(row).doesNotContain(program.secret());
    }

    @Test
    void aKeyWithoutTheScopeSaysWhichIsMissing() {
        var answer = Program.with(Scope.ARTICLES_READ).get("/api/v1/companies");

        problem(answer, 403, "scope", "This key has not the scope companies:read");
        assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope", "companies:read");
    }

    @Test
    void overTheBudgetTheAnswerSaysWhenThereIsMore() {
        var program = Program.with("", 3, 100, Scope.COMPANIES_READ);
        for (var request = 0; request < 3; request++) {
            assertThat(program.get("/api/v1/companies?limit=1").statusCode()).isEqualTo(200);
        }

        var answer = program.get("/api/v1/companies?limit=1");

        problem(answer, 429, "budget", "This key may ask 3 times in any minute and 100 times in any 24 hours");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void theDayHasABudgetOfItsOwn() {
        var program = Program.with("", 2, 2, Scope.COMPANIES_READ);
        var others = Program.with("", 2, 2, Scope.COMPANIES_READ);
        program.get("/api/v1/companies?limit=1");
        program.get("/api/v1/companies?limit=1");

        assertThat(program.get("/api/v1/companies?limit=1").statusCode()).isEqualTo(429);
        assertThat(others.get("/api/v1/companies?limit=1").statusCode()).as("another key").isEqualTo(200);
    }

    @Test
    void thatAKeyIsUsedIsNoted() {
        var program = Program.with(Scope.COMPANIES_READ);
        assertThat(listed(program).lastUsedAt()).isEmpty();

        program.get("/api/v1/companies?limit=1");

        assertThat(listed(program).lastUsedAt()).isPresent();
    }

    @Test
    void onlyThePublisherMakesAndRevokesKeys() {
        var editor = new Actor(Optional.empty(), "Bruno Almeida", Set.of(Role.EDITOR, Role.PRODUCER), "");

        assertThatThrownBy(() -> keys.make(editor, KeyWish.of("His", List.of("companies:read"), "", "", ""))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keys.revoke(editor, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keys.all(editor)).isInstanceOf(NotAllowed.class);
    }

    private ApiKey listed(Program program) {
        return keys.all(Actor.OPERATOR).stream().filter(key -> key.id() == program.id()).findFirst().orElseThrow();
    }

    static void problem(Response answer, int status, String kind, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        var json = answer.jsonPath();
        assertThat(json.getString("type")).isEqualTo("/developers#" + kind);
        assertThat(json.getString("title")).isNotBlank();
        assertThat(json.getInt("status")).isEqualTo(status);
        assertThat(json.getString("detail")).contains(detail);
    }
}
