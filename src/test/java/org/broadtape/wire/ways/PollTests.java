package org.broadtape.wire.ways;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.broadtape.HandClock;
import org.broadtape.outbound.Answer;
import org.broadtape.outbound.Limits;
import org.broadtape.outbound.Outbound;
import org.broadtape.wire.contracts.Contracts;
import org.broadtape.wire.contracts.Provider;
import org.broadtape.wire.formats.Papers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PollTests {

    private static final Limits SMALL = new Limits(1 << 20, Duration.ofSeconds(2), 3);

    @Inject
    Inlet inlet;

    @Inject
    WayStore store;

    @Inject
    Jdbi jdbi;

    private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final String guid = "urn:x:" + UUID.randomUUID();
    private Agency agency;
    private Provider provider;
    private Poll poll;

    @BeforeEach
    void start() throws Exception {
        agency = new Agency();
        provider = Contracts.some("poll = \"" + agency.url("/feed") + "\"\npoll_every = \"5m\"\n");
        poll = new Poll(Outbound.allowing(agency.place()), SMALL, inlet, store, new NoHub(), clock, () -> 0.5);
    }

    @AfterEach
    void stop() {
        agency.close();
    }

    @Test
    void whatIsNewIsTakenAndTheNextTimeOnlyChangesAreAskedFor() {
        agency.answers(200, item("1"), "ETag", "\"a\"");
        poll.ask(provider);
        agency.answers(304, "");
        clock.forward(Duration.ofMinutes(5));
        poll.ask(provider);

        assertThat(items()).isEqualTo(1);
        assertThat(agency.asked()).containsExactly("GET /feed if-none-match=null", "GET /feed if-none-match=\"a\"");
        assertThat(standing()).satisfies(now -> {
            assertThat(now.asked()).isEqualTo(2);
            assertThat(now.unmodified()).isEqualTo(1);
            assertThat(now.trouble()).isEmpty();
        });
    }

    @Test
    void itIsDueWhenItsTimeHasComeAndAtOnceAfterTheContractNamesAnotherAddress() {
        agency.answers(200, item("1"));
        assertThat(isDue()).as("never asked").isTrue();
        poll.ask(provider);
        assertThat(isDue()).as("just asked").isFalse();
        clock.forward(Duration.ofMinutes(5));
        assertThat(isDue()).as("five minutes later").isTrue();

        poll.ask(provider);
        var moved = Contracts.changed(provider, "poll=" + agency.url("/other"));
        assertThat(poll.isDue(moved, Optional.of(standing()))).isTrue();
    }

    @Test
    void aServerThatIsDownIsAskedMoreAndMoreRarely() {
        agency.close();
        var pauses = new ArrayList<Long>();
        for (var i = 0; i < 6; i++) {
            poll.ask(provider);
            pauses.add(Duration.between(clock.instant(), standing().dueAt()).toMinutes());
        }

        assertThat(pauses).containsExactly(10L, 20L, 40L, 60L, 60L, 60L);
        assertThat(standing().trouble()).startsWith("its server did not answer as it should: ");
        assertThat(standing().troubleSince()).contains(clock.instant());
    }

    @Test
    void theServersOwnWishIsHeededWhetherSecondsOrADate() {
        agency.answers(503, "", "Retry-After", "7200");
        poll.ask(provider);
        assertThat(standing().dueAt()).isEqualTo(clock.instant().plusSeconds(7200));
        assertThat(standing().trouble()).isEqualTo("its server answered 503");

        assertThat(RetryAfter.read("Tue, 24 Nov 2026 12:00:30 GMT", Instant.parse("2026-11-24T12:00:00Z"))).contains(Instant.parse("2026-11-24T12:00:30Z"));
        assertThat(RetryAfter.read("999999999", Instant.parse("2026-11-24T12:00:00Z"))).as("a day at most").contains(Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(RetryAfter.read("soon", clock.instant())).isEmpty();
    }

    @Test
    void anAddressThatIsGoneIsNotAskedAgain() {
        agency.answers(410, "");
        poll.ask(provider);
        clock.forward(Duration.ofDays(400));

        assertThat(isDue()).isFalse();
        assertThat(standing().trouble()).isEqualTo("its server says that the address is gone for good (410); write another one into its contract");
    }

    @Test
    void aPageInsteadOfAFeedIsTroubleThatIsSaid() {
        agency.answers(200, "<html><body>Please sign in</body></html>");
        poll.ask(provider);

        assertThat(standing().trouble()).startsWith("nothing in it could be taken: it is in none of the formats that are read here");
    }

    @Test
    void aServerThatDripsIsGivenUp() {
        agency.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            for (var i = 0; i < 1_000; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        poll.ask(provider);

        assertThat(standing().trouble()).isEqualTo("its server did not answer as it should: the answer took too long");
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() {
        agency.answers(302, "", "Location", "http://10.0.0.1/feed");
        poll.ask(provider);

        assertThat(standing().trouble()).startsWith("10.0.0.1 is not on the public internet");
    }

    @Test
    void aSmallAnswerThatUnpacksToALargeOneIsNotReadToItsEnd() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[16 << 20]);
        }
        agency.answers(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.size());
            bomb.writeTo(exchange.getResponseBody());
        });
        poll.ask(provider);

        assertThat(standing().trouble()).isEqualTo("the answer is longer than 1048576 bytes");
    }

    @Test
    void twoNodesNeverAskAtOnce() {
        assertThat(store.lease(provider.slug(), Poll.WAY, "one")).isTrue();
        assertThat(store.lease(provider.slug(), Poll.WAY, "other")).as("while the one asks").isFalse();
        store.release(provider.slug(), Poll.WAY, "other");
        assertThat(store.lease(provider.slug(), Poll.WAY, "other")).as("what it does not hold it cannot release").isFalse();

        store.release(provider.slug(), Poll.WAY, "one");
        assertThat(store.lease(provider.slug(), Poll.WAY, "other")).isTrue();
    }

    @Test
    void aNodeThatDiesLosesItsLease() {
        store.lease(provider.slug(), Poll.WAY, "dead");
        jdbi.useHandle(db -> db.execute("update wire.way set leased_until = now() - interval '1 second' where provider = ?", provider.slug().value()));
        store.keep("dead");

        assertThat(store.lease(provider.slug(), Poll.WAY, "other")).isTrue();
    }

    @Test
    void aNodeThatBeginsAgainDoesNotWaitForItself() {
        store.lease(provider.slug(), Poll.WAY, "killed-" + guid);
        store.releaseAll("killed-" + guid);

        assertThat(store.lease(provider.slug(), Poll.WAY, "killed-" + guid)).isTrue();
    }

    private boolean isDue() {
        return poll.isDue(provider, store.of(provider.slug(), Poll.WAY));
    }

    private Standing standing() {
        return store.of(provider.slug(), Poll.WAY).orElseThrow();
    }

    private int items() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from wire.item where provider = :provider").bind("provider", provider.slug().value()).mapTo(Integer.class).one());
    }

    private String item(String version) {
        return Papers.g2(guid, version, "", "", "<p>Copper fell.</p>");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class NoHub implements Feeding {

        @Override
        public void heard(Provider provider, Answer answer, Optional<Path> text) {
        }

        @Override
        public boolean isFed(Provider provider) {
            return false;
        }

        @Override
        public List<Provider> due(List<Provider> providers) {
            return List.of();
        }

        @Override
        public String sentence(Provider provider) {
            return "";
        }

        @Override
        public void tend(Provider provider) {
        }
    }
}
