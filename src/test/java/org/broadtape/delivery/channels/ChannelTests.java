package org.broadtape.delivery.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadtape.delivery.Content;
import org.broadtape.delivery.Contents;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;
import org.broadtape.kernel.Refused;
import org.broadtape.outbound.Outbound;
import org.broadtape.outbound.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first channels against a real server and a real folder.
class ChannelTests {

    private static final byte[] SECRET = "whsec-example".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEXT = "Copper falls".getBytes(StandardCharsets.UTF_8);

    private final ContentDesk desk = new ContentDesk(List.of(new Contents() {
        @Override
        public String reason() {
            return "test";
        }

        @Override
        public Content of(Parcel parcel) {
            if (parcel.version() == 3) {
                throw new IllegalStateException("the press is broken");
            }
            return parcel.version() == 2 ? new Content.None("it was killed") : new Content.Ready("text/plain", "copper-1.txt", TEXT, Map.of("Broadtape-Sequence", "17"));
        }

        @Override
        public Collection<byte[]> secrets(String recipient) {
            if (recipient.equals("locked out")) {
                throw new IllegalStateException("its key cannot be opened");
            }
            return recipient.equals("without a secret") ? List.of() : List.of(SECRET);
        }
    }));

    private final List<HttpExchange> asked = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();

    @Test
    void aPushIsSignedAndNamesItselfTheSameEachTime() throws Exception {
        var outcomes = push(200, "", 1, 1);

        assertThat(outcomes).containsOnly(new Outcome.Delivered("answered 200"));
        assertThat(asked).extracting(exchange -> exchange.getRequestHeaders().getFirst(Signature.KEY)).containsOnly(asked.getFirst().getRequestHeaders().getFirst(Signature.KEY))
                .allMatch(key -> key.matches("test/article/1/1/[0-9a-f]{16}"));
        assertThat(asked.getFirst().getRequestHeaders().getFirst("Broadtape-Sequence")).isEqualTo("17");
        assertThat(bodies.getFirst()).isEqualTo(TEXT);
        var time = asked.getFirst().getRequestHeaders().getFirst(Signature.TIME);
        assertThat(Signature.timely(time, Instant.now())).isTrue();
        assertThat(Signature.holds(asked.getFirst().getRequestHeaders().getFirst(Signature.HEADER), time, TEXT, List.of(SECRET))).isTrue();
    }

    @Test
    void whatCannotBeSignedHasNotLeft() throws Exception {
        for (var recipient : List.of("locked out", "without a secret")) {
            var parcel = new Parcel(1, 1, "test", "article/1", 1, "", recipient, "push", "http://localhost:1/", "localhost:1", 1, 1, Instant.EPOCH);

            assertThat(new Push(desk, Outbound.allowing("localhost:1"), Clock.systemUTC()).send(parcel)).isInstanceOf(Outcome.Postponed.class);
        }
    }

    @Test
    void whatWasTakenBackIsNotPushed() throws Exception {
        assertThat(push(200, "", 2)).containsExactly(new Outcome.Withdrawn("it was killed"));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatCannotBeMadeHasNotLeft() throws Exception {
        assertThat(push(200, "", 3)).singleElement().isInstanceOf(Outcome.Postponed.class).extracting(Outcome::words).asString().contains("its content could not be made", "the press is broken");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRefusalIsFinalAndEverythingElseIsTriedAgain() throws Exception {
        assertThat(push(422, "", 1)).containsExactly(new Outcome.Refused("answered 422"));
        assertThat(push(401, "", 1)).containsExactly(new Outcome.Deferred("answered 401"));
        assertThat(push(503, "420", 1)).containsExactly(new Outcome.Deferred("answered 503", Optional.of(Duration.ofMinutes(7))));
    }

    @Test
    void aConnectionThatEndsAfterTheContentHasLeftLeavesADoubt() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var hangsUp = Thread.ofVirtual().start(() -> {
                try (var connection = server.accept()) {
                    connection.getInputStream().read();
                } catch (IOException closed) {
                    throw new java.io.UncheckedIOException(closed);
                }
            });
            assertThat(send("http://localhost:" + server.getLocalPort() + "/", server.getLocalPort(), 1)).isInstanceOf(Outcome.Doubtful.class);
            hangsUp.join();
        }
    }

    @Test
    void whereNobodyListensNothingHasLeft() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(send("http://localhost:" + port + "/", port, 1)).isInstanceOf(Outcome.Deferred.class);
        assertThat(send("http://10.0.0.1/", port, 1)).isInstanceOf(Outcome.Deferred.class)
                .extracting(Outcome::words).asString().contains("is not on the public internet");
    }

    @Test
    void aFileIsInTheFolderWholeOrNotAtAllAndOnceHoweverOftenItIsSent(@TempDir Path folder) throws IOException {
        var channel = new Folder(desk);

        var outcomes = Stream.of(1, 1).map(version -> channel.send(parcel(folder.toString(), version))).toList();

        assertThat(outcomes).containsOnly(new Outcome.Delivered("written as copper-1.txt"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("copper-1.txt"));
        }
        assertThat(folder.resolve("copper-1.txt")).hasBinaryContent(TEXT);
        assertThat(channel.send(parcel(folder.resolve("missing").toString(), 1))).isInstanceOf(Outcome.Deferred.class);
        assertThat(channel.repeatable()).isTrue();
    }

    @Test
    void queuesAreHostsAndFolders() throws Exception {
        assertThat(new Push(desk, Outbound.allowing(""), Clock.systemUTC()).destination("https://partner.example:8443/in?x=1")).isEqualTo("partner.example:8443");
        assertThat(new Folder(desk).destination("/srv/out/../partner")).isEqualTo("/srv/partner");
        assertThatThrownBy(() -> new Folder(desk).destination("partner")).isInstanceOf(Refused.class).hasMessageContaining("write its path from the root on");
    }

    private List<Outcome> push(int status, String retryAfter, int... versions) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange);
            bodies.add(exchange.getRequestBody().readAllBytes());
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            var outcomes = new ArrayList<Outcome>();
            for (var version : versions) {
                outcomes.add(send("http://localhost:" + server.getAddress().getPort() + "/in", server.getAddress().getPort(), version));
            }
            return outcomes;
        } finally {
            server.stop(0);
        }
    }

    private Outcome send(String address, int port, int version) throws Exception {
        return new Push(desk, Outbound.allowing("localhost:" + port), Clock.systemUTC()).send(parcel(address, version));
    }

    private static Parcel parcel(String address, int version) {
        return new Parcel(1, 1, "test", "article/1", version, "", "partner", "push", address, "partner.example", 1, 1, Instant.EPOCH);
    }
}
