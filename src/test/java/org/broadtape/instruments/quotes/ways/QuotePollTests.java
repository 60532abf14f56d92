package org.broadtape.instruments.quotes.ways;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.prices.Prices;
import org.broadtape.instruments.quotes.Intake;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.outbound.Outbound;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuotePollTests {

    @Inject
    Sources sources;

    @Inject
    Intake intake;

    @Inject
    Prices prices;

    @Inject
    Jdbi jdbi;

    private final String source = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> validators = new ArrayList<>();
    private HttpServer server;
    private QuotePoll poll;
    private Invented market;
    private InstrumentId npn;
    private int status = 200;
    private String body = "";

    @BeforeEach
    void served() throws IOException, NoSuchAlgorithmException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bulk", exchange -> {
            validators.add(Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("If-None-Match"), ""));
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            exchange.sendResponseHeaders(status, bytes.length == 0 || status == 304 ? -1 : bytes.length);
            if (status != 304) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        var place = "localhost:" + server.getAddress().getPort();
        poll = new QuotePoll(sources, intake, Outbound.allowing(place), Clock.systemUTC());
        market = new Invented(jdbi);
        npn = market.share("NPN");
        sources.add(source, List.of("kind=poll", "place=http://" + place + "/bulk", "licence=invented", "exchanges=JSE:" + market.mic() + ",ALL:*"));
    }

    @AfterEach
    void ended() {
        server.stop(0);
    }

    @Test
    void aBulkOfQuotesIsTakenUnderTheSourcesOwnNamesOfExchanges() {
        body = """
                [{"code":"NPN.JSE","timestamp":%d,"close":320450,"volume":100},{"code":"NPN","exchange_short_name":"ELSEWHERE","timestamp":%1$d,"close":1,"volume":1}]
                """.formatted(Instant.now().getEpochSecond() - 60);
        poll.ask(sources.called(source));
        assertThat(Objects.requireNonNull(prices.now(List.of(npn)).get(npn)).price()).isEqualByComparingTo("320450");
        assertThat(sources.called(source).trouble()).isEmpty();

        status = 304;
        poll.ask(sources.called(source));
        assertThat(validators).containsExactly("", "\"one\"");
        assertThat(sources.called(source).trouble()).isEmpty();
    }

    @Test
    void aSymbolThatIsListedOnceNeedsNoMarketWhereTheSourceHasNone() {
        var symbol = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var one = market.share(symbol);
        body = "[{\"code\":\"%s.ALL\",\"timestamp\":%d,\"close\":7}]".formatted(symbol, Instant.now().getEpochSecond() - 60);
        poll.ask(sources.called(source));
        assertThat(Objects.requireNonNull(prices.now(List.of(one)).get(one)).price()).isEqualByComparingTo("7");
    }

    @Test
    void whatIsWrongWithASourceIsNotedUntilItIsWellAgain() {
        status = 503;
        poll.ask(sources.called(source));
        assertThat(sources.called(source).trouble()).isEqualTo("its server answered 503");

        status = 200;
        body = "[{\"price\":\"dear\"}]";
        poll.ask(sources.called(source));
        assertThat(sources.called(source).trouble()).startsWith("nothing in it could be read: line 1: Of what the price is, is not said.");

        body = "[]";
        poll.ask(sources.called(source));
        assertThat(sources.called(source).trouble()).isEmpty();
        assertThat(sources.called(source).troubleSince()).isEmpty();
    }
}
