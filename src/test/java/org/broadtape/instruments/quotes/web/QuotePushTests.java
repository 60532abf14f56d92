package org.broadtape.instruments.quotes.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

import org.broadtape.instruments.Invented;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.outbound.Signature;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuotePushTests {

    @Inject
    Sources sources;

    @Inject
    Jdbi jdbi;

    private final String source = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String at = Instant.now().minusSeconds(60).toString();
    private Invented market;

    @BeforeEach
    void listed() {
        sources.add(source, List.of("kind=push", "licence=invented", "on=yes"));
        market = new Invented(jdbi);
        market.share("NPN");
    }

    @Test
    void signedQuotesAreTakenAndTheSenderIsToldWhatBecameOfThem() {
        var secret = sources.key(source);
        push(secret, json("320450"), Instant.now()).statusCode(200).body("said", equalTo("1 accepted, 0 unchanged, 0 held, 0 refused")).body("accepted", equalTo(1));
        push(secret, json("320450"), Instant.now()).statusCode(200).body("unchanged", equalTo(1));
        push(secret, "[" + json("320450") + ",{\"price\":\"dear\"}]", Instant.now()).statusCode(200).body("refusals", contains(
                "line 1: Of what the price is, is not said. Give mic and symbol, or isin."));
    }

    @Test
    void aTableIsTakenToo() {
        push(sources.key(source), "mic;symbol;price;time\n" + market.mic() + ";NPN;320450;" + at + "\n" + market.mic() + ";NPN;320.450,00;" + at + "\n", Instant.now()).statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals", contains("line 3: The price is '320.450,00'. Write it in digits with a full stop before the decimals, such as 3204.50."));
    }

    @Test
    void whatIsNoneIsRefusedInWords() {
        var secret = sources.key(source);
        push(secret, "Dear editor,\nour prices are up.\n", Instant.now()).statusCode(422).body("said", startsWith("line 1: There is no column of the price."));
        push(secret, "", Instant.now()).statusCode(422).body("said", startsWith("There is nothing in it."));
    }

    @Test
    void withoutAKeyOrTurnedOffTheAddressDoesNotExist() {
        push("guessed", json("1"), Instant.now()).statusCode(404);
        var secret = sources.key(source);
        sources.change(source, List.of("on=no"));
        push(secret, json("1"), Instant.now()).statusCode(404);
        given().body("x").post("/api/v1/quotes").then().statusCode(404);
    }

    @Test
    void whatNobodyWithAKeyCanHaveSentIsRefusedInWords() {
        var old = sources.key(source);
        push("guessed", json("1"), Instant.now()).statusCode(401).body("said", startsWith("Broadtape-Signature does not fit; send v1="));
        push(old, json("1"), Instant.now().minusSeconds(400)).statusCode(401).body("said", containsString("at most 300 seconds from ours"));
        given().body(json("1")).post("/api/v1/quotes?source=" + source).then().statusCode(401);
        sources.key(source);
        push(old, json("1"), Instant.now()).statusCode(401);
    }

    @Test
    void aSourceThatPushesTooOftenIsToldToSendMoreAtOnce() {
        var secret = sources.key(source);
        jdbi.useHandle(db -> db.execute("insert into jobs.budget (purpose, who, takes, ends_at) values ('quotes pushed', ?, array_fill(now() + interval '1 minute', array[60]), now() + interval '2 minutes')", source));
        push(secret, json("320450"), Instant.now()).statusCode(429).header("Retry-After", "1")
                .body("said", equalTo("more than 60 pushes within a second; send more quotes at once, 8 MB at most"));
        push("guessed", json("320450"), Instant.now()).statusCode(401);
    }

    /// What only the program decides is not taken from a body.
    @Test
    void fieldsThatAreNotTheSendersAreNotTaken() {
        var secret = sources.key(source);
        push(secret, json("320450"), Instant.now()).statusCode(200).body("accepted", equalTo(1));
        var ours = "\"state\":\"ACCEPTED\",\"accepted\":true,\"held\":false,\"reason\":\"\",\"source\":\"elsewhere\",\"instrument\":1,\"delay\":0,";
        push(secret, json("32045000").replace("{", "{" + ours), Instant.now()).statusCode(200).body("accepted", equalTo(0)).body("held.hundredfold", equalTo(1));
        assertThat(jdbi.<List<String>, RuntimeException>withHandle(db -> db.createQuery("select distinct source from instruments.held_quote where source in (?, 'elsewhere')").bind(0, source)
                .mapTo(String.class).list())).containsExactly(source);
    }

    private String json(String price) {
        return "{\"mic\":\"%s\",\"symbol\":\"NPN\",\"price\":\"%s\",\"at\":\"%s\"}".formatted(market.mic(), price, at);
    }

    private ValidatableResponse push(String secret, String body, Instant when) {
        return given().contentType("application/json").header("Broadtape-Time", when.getEpochSecond())
                .header("Broadtape-Signature", Signature.of(secret.getBytes(UTF_8), when, body.getBytes(UTF_8))).body(body.getBytes(UTF_8)).post("/api/v1/quotes?source=" + source).then();
    }
}
