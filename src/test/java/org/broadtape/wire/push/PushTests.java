package org.broadtape.wire.push;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.broadtape.articles.history.By;
import org.broadtape.outbound.Signature;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.formats.Papers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushTests {

    @Inject
    Providers providers;

    @Inject
    PushKeys keys;

    @Inject
    Jdbi jdbi;

    private final String slug = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String guid = "urn:x:" + UUID.randomUUID();

    @BeforeEach
    void contract() {
        providers.add(slug, List.of("name=Northgate Wire", "release=automatic"), By.OPERATOR);
    }

    @Test
    void anItemThatIsSignedIsTakenAndTheSenderIsToldInWordsAndNumbers() {
        var secret = keys.add(slug, By.OPERATOR).secret();

        push(secret, "", item("1", "Copper falls")).statusCode(200).body("said", equalTo("1 taken, 0 updated, 0 unchanged, 0 held, 0 refused")).body("taken", equalTo(1));
        assertThat(keys.of(slug)).singleElement().satisfies(key -> assertThat(key.usedAt()).isPresent());
    }

    @Test
    void withoutAKeyTheAddressDoesNotExist() {
        push("guessed", "", item("1", "")).statusCode(404);
        given().body("x").post("/api/v1/wire/nobody").then().statusCode(404);

        var made = keys.add(slug, By.OPERATOR);
        keys.remove(slug, made.id(), By.OPERATOR);
        push(made.secret(), "", item("1", "")).statusCode(404);
    }

    @Test
    void whatNobodyWithAKeyCanHaveSentIsRefusedInWords() {
        var secret = keys.add(slug, By.OPERATOR).secret();
        var body = item("1", "");

        push("guessed", "", body).statusCode(401).body("said", startsWith("Broadtape-Signature does not fit; send v1="));
        send(secret, Instant.now().minusSeconds(400), "", body).statusCode(401).body("said", containsString("at most 300 seconds from ours"));
        given().body(body).post("/api/v1/wire/" + slug).then().statusCode(401).body("said", startsWith("Broadtape-Time is ''"));
        given().header("Broadtape-Time", Instant.now().getEpochSecond()).header("Broadtape-Signature", Signature.of(secret.getBytes(UTF_8), Instant.now(), "other".getBytes(UTF_8)))
                .body(body).post("/api/v1/wire/" + slug).then().statusCode(401);
    }

    @Test
    void whileAKeyIsExchangedTheOldAndTheNewOneHold() {
        var old = keys.add(slug, By.OPERATOR);
        var young = keys.add(slug, By.OPERATOR);

        push(old.secret(), "", item("1", "")).statusCode(200);
        push(young.secret(), "", item("2", "")).statusCode(200).body("updated", equalTo(1));

        keys.remove(slug, old.id(), By.OPERATOR);
        push(old.secret(), "", item("3", "")).statusCode(401);
    }

    @Test
    void theSameMessageIsAnsweredAsBeforeAndNotTakenTwice() {
        var secret = keys.add(slug, By.OPERATOR).secret();

        push(secret, "m1", item("1", "")).statusCode(200).body("taken", equalTo(1));
        push(secret, "m1", item("1", "")).statusCode(200).body("taken", equalTo(1));
        send(secret, Instant.now().plusSeconds(30), "m2", item("1", "")).statusCode(200).body("unchanged", equalTo(1));
        push(secret, "m1", item("2", "")).statusCode(409).body("said", containsString("came before with another body"));
    }

    @Test
    void whatWasOverheardIsTheSameMessageUnderWhateverKey() {
        var secret = keys.add(slug, By.OPERATOR).secret();
        var at = Instant.now();

        send(secret, at, "m1", item("1", "")).statusCode(200).body("taken", equalTo(1));
        push(secret, "", item("2", "")).statusCode(200).body("updated", equalTo(1));
        send(secret, at, "m9", item("1", "")).statusCode(200).body("taken", equalTo(1)).body("unchanged", equalTo(0));
        send(secret, at, "", item("1", "")).statusCode(200).body("taken", equalTo(1));
        push(secret, "m9", item("3", "")).statusCode(200).body("updated", equalTo(1));
    }

    @Test
    void whatCannotBeTakenIsSaidWithItsReason() {
        var secret = keys.add(slug, By.OPERATOR).secret();

        push(secret, "", "Dear editor").statusCode(422).body("refused", equalTo(1)).body("items[0].why", startsWith("it is in none of the formats that are read here"));
        push(secret, "", "x".repeat((8 << 20) + 1)).statusCode(413).body("said", equalTo("it has more than 8 MB; send each item as a message of its own"));
    }

    @Test
    void aSecretLiesInTheDatabaseLockedAndItsComingAndGoingIsWrittenDown() {
        var made = keys.add(slug, new By("Bruno"));
        keys.remove(slug, made.id(), new By("Chen"));
        var kept = keys.add(slug, By.OPERATOR);

        byte[] locked = jdbi.withHandle(db -> db.createQuery("select locked from wire.push_key where id = :id").bind("id", kept.id()).mapTo(byte[].class).one());
        assertThat(new String(locked, UTF_8)).doesNotContain(kept.secret());
        assertThat(providers.changes(providers.called(slug).slug()).stream().filter(change -> change.term().equals("push key " + made.id())).map(change -> change.by() + " " + change.after()))
                .containsExactly("Chen removed", "Bruno added");
    }

    private ValidatableResponse push(String secret, String key, String body) {
        return send(secret, Instant.now(), key, body);
    }

    private ValidatableResponse send(String secret, Instant at, String key, String body) {
        var request = given().contentType("application/xml").header("Broadtape-Time", at.getEpochSecond())
                .header("Broadtape-Signature", Signature.of(secret.getBytes(UTF_8), at, body.getBytes(UTF_8)));
        return (key.isEmpty() ? request : request.header("Idempotency-Key", key)).body(body.getBytes(UTF_8)).post("/api/v1/wire/" + slug).then();
    }

    private String item(String version, String headline) {
        return Papers.g2(guid, version, "", "", "<p>" + headline + " text</p>");
    }
}
