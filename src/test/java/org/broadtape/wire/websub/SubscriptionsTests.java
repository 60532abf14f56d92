package org.broadtape.wire.websub;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadtape.articles.history.By;
import org.broadtape.installation.Safe;
import org.broadtape.installation.Settings;
import org.broadtape.outbound.Answer;
import org.broadtape.outbound.Outbound;
import org.broadtape.wire.contracts.Contracts;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.contracts.Providers;
import org.broadtape.wire.formats.Papers;
import org.broadtape.wire.ways.Agency;
import org.broadtape.HandClock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class SubscriptionsTests {

    // a port that nothing is fetched from: the program's own polling of it ends before it begins
    private static final String TOPIC = "https://cape.example:7/feed.atom";

    @Inject
    SubscriptionStore store;

    @Inject
    Providers providers;

    @Inject
    Settings settings;

    @Inject
    Safe safe;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final String guid = "urn:x:" + UUID.randomUUID();
    private final String slug = "p" + UUID.randomUUID().toString().substring(0, 8);
    private Agency hub;
    private Provider provider;
    private Subscriptions subscriptions;

    @BeforeEach
    void start() throws Exception {
        hub = new Agency().answers(202, "");
        provider = providers.add(slug, List.of("name=Cape Exchange News", "release=automatic", "poll=" + TOPIC, "websub=true"), By.OPERATOR);
        subscriptions = new Subscriptions(store, Outbound.allowing(hub.place()), settings, safe, clock);
    }

    @AfterEach
    void stop() {
        hub.close();
        jdbi.useHandle(db -> db.execute("delete from wire.subscription where provider = ?", slug));
    }

    @Test
    void theHubThatAFeedNamesIsAskedWithAnAddressNobodyCanGuessAndASecret() {
        subscriptions.heard(provider, feed(), Optional.empty());

        assertThat(asked()).singleElement().asString().startsWith("POST / ").contains("hub.mode=subscribe", "hub.topic=" + TOPIC, "hub.lease_seconds=864000",
                "hub.callback=" + settings.at("/api/v1/wire/hub/" + token())).containsPattern("hub.secret=[A-Za-z0-9_-]{43}");
        assertThat(subscriptions.isFed(provider)).as("before the hub has verified").isFalse();

        subscriptions.heard(provider, feed(), Optional.empty());
        assertThat(hub.asked()).as("once is enough").hasSize(1);
    }

    @Test
    void aContractThatWantsNoHubAsksNone() {
        subscriptions.heard(Contracts.changed(provider, "websub=false"), feed(), Optional.empty());

        assertThat(hub.asked()).isEmpty();
    }

    @Test
    void theHubsLinkIsFoundInHeadersAndInTextOfAnyFeed() throws Exception {
        var none = new Answer(200, Map.of(), new byte[0], TOPIC);

        assertThat(HubLinks.of(new Answer(200, Map.of("link", List.of("<https://hub.example/>; rel=\"hub\", <" + TOPIC + ">; rel=self")), new byte[0], TOPIC), Optional.empty()))
                .contains(new HubLinks("https://hub.example/", TOPIC));
        assertThat(HubLinks.of(none, text("<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://hub.example/'/><link rel='self' href='" + TOPIC + "'/></feed>")))
                .contains(new HubLinks("https://hub.example/", TOPIC));
        assertThat(HubLinks.of(none, text("<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><link>x</link><atom:link rel='hub' href='https://hub.example/'/><atom:link rel='self' href='"
                + TOPIC + "'/></channel></rss>"))).contains(new HubLinks("https://hub.example/", TOPIC));
        assertThat(HubLinks.of(none, text("{\"feed_url\": \"" + TOPIC + "\", \"hubs\": [{\"type\": \"WebSub\", \"url\": \"https://hub.example/\"}]}")))
                .contains(new HubLinks("https://hub.example/", TOPIC));
        assertThat(HubLinks.of(none, text("<feed xmlns='http://www.w3.org/2005/Atom'/>"))).isEmpty();
    }

    @Test
    void theHubMayVerifyOnlyWhatWasAskedFor() {
        subscriptions.heard(provider, feed(), Optional.empty());

        verify("subscribe", "https://elsewhere.example/feed", "x").statusCode(404);
        verify("unsubscribe", TOPIC, "x").statusCode(404);
        given().queryParam("hub.mode", "subscribe").queryParam("hub.topic", TOPIC).queryParam("hub.challenge", "x").get("/api/v1/wire/hub/" + "x".repeat(43)).then().statusCode(404);
        assertThat(subscriptions.isFed(provider)).isFalse();

        verify("subscribe", TOPIC, "challenge 17").statusCode(200).body(equalTo("challenge 17"));
        assertThat(subscriptions.isFed(provider)).isTrue();
    }

    @Test
    void theLeaseIsRenewedBeforeItEnds() {
        subscriptions.heard(provider, feed(), Optional.empty());
        verify("subscribe", TOPIC, "x").statusCode(200);

        clock.forward(Duration.ofDays(6));
        assertThat(subscriptions.due(List.of(provider))).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(subscriptions.due(List.of(provider))).containsExactly(provider);
        subscriptions.tend(provider);
        assertThat(hub.asked()).hasSize(2);
        assertThat(subscriptions.isFed(provider)).as("while the hub has not verified again").isTrue();

        clock.forward(Duration.ofDays(4));
        assertThat(subscriptions.isFed(provider)).as("after the lease has ended").isFalse();
    }

    @Test
    void aHubThatWillNotIsAskedLaterAndTheFeedIsPolledMeanwhile() {
        hub.answers(403, "");
        subscriptions.heard(provider, feed(), Optional.empty());

        assertThat(store.of(slug)).get().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Subscription.State.DENIED);
            assertThat(one.reason()).isEqualTo("the hub " + hub.url("/") + " answered 403");
        });
        assertThat(subscriptions.isFed(provider)).isFalse();
        clock.forward(Duration.ofHours(1));
        assertThat(subscriptions.due(List.of(provider))).containsExactly(provider);
    }

    @Test
    void whatTheHubHasSignedIsTakenAndNothingElse() {
        subscriptions.heard(provider, feed(), Optional.empty());
        verify("subscribe", TOPIC, "x").statusCode(200);
        var item = Papers.g2(guid, "1", "", "", "<p>Copper fell.</p>");

        deliver("sha256=" + "0".repeat(64), item).statusCode(202);
        deliver("", item).statusCode(202);
        assertThat(items()).as("unsigned").isZero();
        assertThat(store.of(slug)).get().satisfies(one -> assertThat(one.reason()).startsWith("something came that the hub had not signed"));

        deliver(signature(item), item).statusCode(202);
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void aContractThatNamesAnotherFeedLeavesTheHubOfTheOldOne() {
        subscriptions.heard(provider, feed(), Optional.empty());
        verify("subscribe", TOPIC, "x").statusCode(200);
        var token = token();
        var moved = Contracts.changed(provider, "poll=https://cape.example/other");

        assertThat(subscriptions.due(List.of(moved))).containsExactly(moved);
        subscriptions.tend(moved);

        assertThat(asked().getLast()).contains("hub.mode=unsubscribe", "hub.topic=" + TOPIC);
        given().body("x").post("/api/v1/wire/hub/" + token).then().statusCode(410);
        given().queryParam("hub.mode", "unsubscribe").queryParam("hub.topic", TOPIC).queryParam("hub.challenge", "bye").get("/api/v1/wire/hub/" + token).then().statusCode(200)
                .body(equalTo("bye"));
        given().body("x").post("/api/v1/wire/hub/" + token).then().statusCode(404);
    }

    private Answer feed() {
        return new Answer(200, Map.of("link", List.of("<" + hub.url("/") + ">; rel=hub", "<" + TOPIC + ">; rel=\"self\"")), new byte[0], TOPIC);
    }

    private Optional<Path> text(String text) throws Exception {
        return Optional.of(Files.writeString(folder.resolve("text"), text));
    }

    private List<String> asked() {
        return hub.asked().stream().map(one -> URLDecoder.decode(one, UTF_8)).toList();
    }

    private String token() {
        return store.of(slug).orElseThrow().token();
    }

    private ValidatableResponse verify(String mode, String topic, String challenge) {
        return given().queryParam("hub.mode", mode).queryParam("hub.topic", topic).queryParam("hub.challenge", challenge).queryParam("hub.lease_seconds", "864000")
                .get("/api/v1/wire/hub/" + token()).then();
    }

    private ValidatableResponse deliver(String signature, String body) {
        return given().contentType("application/xml").header("X-Hub-Signature", signature).body(body.getBytes(UTF_8)).post("/api/v1/wire/hub/" + token()).then();
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(subscriptions.secret(store.of(slug).orElseThrow()), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int items() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from wire.item where provider = :provider").bind("provider", slug).mapTo(Integer.class).one());
    }
}
