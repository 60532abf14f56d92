package org.broadtape.instruments.rates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.outbound.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Asks a server that stands in for the European Central Bank. Each test has days of its own, before there was a euro.
@QuarkusTest
class RatePollTests {

    private static final String DAILY = """
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            <Cube><Cube time='%s'><Cube currency='USD' rate='1.0556'/><Cube currency='ZAR' rate='%s'/></Cube></Cube></gesmes:Envelope>
            """;

    /// The year of the next test.
    private static final AtomicInteger YEARS = new AtomicInteger(1910);

    @Inject
    RateImport intake;

    @Inject
    RateStore store;

    @Inject
    Rates rates;

    private final List<String> validators = new ArrayList<>();
    private final LocalDate monday = LocalDate.of(YEARS.getAndIncrement(), 6, 8).with(DayOfWeek.MONDAY);
    private HttpServer server;
    private RatePoll poll;
    private String place = "";
    private int status = 200;
    private byte[] body = new byte[0];
    private String etag = "\"one\"";

    @BeforeEach
    void served() throws IOException, NoSuchAlgorithmException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rates", exchange -> {
            var known = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("If-None-Match"), "");
            validators.add(known);
            var unchanged = known.equals(etag);
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.sendResponseHeaders(unchanged ? 304 : status, unchanged || body.length == 0 ? -1 : body.length);
            if (!unchanged) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        place = "localhost:" + server.getAddress().getPort();
        poll = new RatePoll(Optional.of("http://" + place + "/rates"), Outbound.allowing(place), intake);
    }

    @AfterEach
    void ended() {
        server.stop(0);
    }

    @Test
    void theFileOfTheDayIsTakenOnceAndThenAskedForChangesOnly() {
        answers(DAILY.formatted(monday, "19.38"), "\"mon\"");
        poll.run();
        assertThat(rand(monday)).isEqualTo("19.38");
        poll.run();
        answers(DAILY.formatted(monday.plusDays(1), "19.40"), "\"tue\"");
        poll.run();

        assertThat(validators).containsExactly("", "\"mon\"", "\"mon\"");
        assertThat(rand(monday.plusDays(1))).isEqualTo("19.40");
        assertThat(poll.trouble()).isEmpty();
    }

    @Test
    void theArchiveOfAllDaysIsUnpacked() throws IOException {
        var day = monday.plusYears(40);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            zip.write(("Date,USD,ZAR,\n" + day.plusDays(1) + ",1.1,20.1,\n" + day + ",1.1,20.0,\n").getBytes(UTF_8));
            zip.closeEntry();
        }
        body = bytes.toByteArray();
        poll.run();
        assertThat(rand(day)).isEqualTo("20.0");
        assertThat(rand(day.plusDays(1))).isEqualTo("20.1");
    }

    @Test
    void daysThatWereMissedAreSaidUntilTheyAreTaken() {
        answers(DAILY.formatted(monday, "19.38"), "\"first\"");
        poll.run();
        answers(DAILY.formatted(monday.plusDays(4), "19.50"), "\"friday\"");
        poll.run();
        assertThat(poll.trouble()).isEqualTo("no rates are known between " + monday + " and " + monday.plusDays(4)
                + "; take the days between, as eurofxref-hist.zip of the European Central Bank has them: ./broadtape rates import FILE");
        poll.run();
        assertThat(poll.trouble()).as("nothing has changed").startsWith("no rates are known between ");
        assertThat(new RateVital(poll, store, Clock.systemUTC()).problems()).singleElement().asString().contains(" of exchange ");

        answers("Date,ZAR,\n" + monday.plusDays(4) + ",19.50,\n" + monday.plusDays(3) + ",19.45,\n" + monday.plusDays(2) + ",19.43,\n" + monday.plusDays(1) + ",19.41,\n", "\"all\"");
        poll.run();
        assertThat(poll.trouble()).isEmpty();
    }

    @Test
    void overALongWeekendNothingIsMissed() {
        var thursday = monday.plusDays(10);
        answers(DAILY.formatted(thursday, "19.38"), "\"thu\"");
        poll.run();
        answers(DAILY.formatted(thursday.plusDays(5), "19.50"), "\"tue\"");
        poll.run();
        assertThat(poll.trouble()).as("Good Friday to Easter Monday").isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInWordsUntilItIsWellAgain() {
        status = 503;
        body = "away".getBytes(UTF_8);
        poll.run();
        assertThat(poll.trouble()).isEqualTo("its server answered 503");
        status = 200;
        answers("<html>Sign in</html>", "\"page\"");
        poll.run();
        assertThat(poll.trouble()).isNotEmpty();
        answers(DAILY.formatted(monday.plusDays(20), "19.38"), "\"well\"");
        poll.run();
        assertThat(rand(monday.plusDays(20))).isEqualTo("19.38");
        server.stop(0);
        poll.run();
        assertThat(poll.trouble()).startsWith("its server did not answer as it should: ");
    }

    @Test
    void withoutAnAddressNobodyIsAsked() throws NoSuchAlgorithmException {
        new RatePoll(Optional.of(" "), Outbound.allowing(place), intake).run();
        new RatePoll(Optional.empty(), Outbound.allowing(place), intake).run();
        assertThat(validators).isEmpty();
    }

    private String rand(LocalDate day) {
        return rates.of("EUR", "ZAR", day).filter(rate -> rate.of().equals(day)).orElseThrow().rate().toPlainString();
    }

    private void answers(String text, String tag) {
        body = text.getBytes(UTF_8);
        etag = tag;
    }
}
