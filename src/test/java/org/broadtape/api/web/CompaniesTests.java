package org.broadtape.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.broadtape.api.keys.Scope;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.Listed;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// Companies and instruments as programs fetch them.
@QuarkusTest
class CompaniesTests {

    @Inject
    Jdbi jdbi;

    private Program program = new Program(0, "");
    private String mic = "";

    @BeforeEach
    void keyAndMarket() {
        program = Program.with("", 100_000, 1_000_000, Scope.COMPANIES_READ);
        mic = new Invented(jdbi).mic();
    }

    @Test
    void aCompanyIsToldWithItsNamesItsPeopleAndWhatItIssues() {
        var slug = "harrowgate-" + mic.toLowerCase(Locale.ROOT);
        var id = company(slug, "Harrowgate Mining");
        jdbi.useHandle(db -> {
            db.execute("insert into instruments.company_name (company_id, name, kind, until) values (?, 'Harrow Gold', 'FORMER', '2019-04-01')", id);
            db.execute("insert into instruments.company_person (company_id, position, name, role) values (?, 1, 'Thandi Mokoena', 'Chief executive')", id);
        });
        var share = new Invented(jdbi).share("HGM" + mic);
        jdbi.useHandle(db -> db.execute("update instruments.instrument set company_id = ? where id = ?", id, share.value()));

        var json = program.get("/api/v1/companies/" + slug).jsonPath();

        assertThat(json.getString("name")).isEqualTo("Harrowgate Mining");
        assertThat(json.getString("country")).isEqualTo("ZA");
        assertThat(json.getMap("$")).as("what is not known is left out").doesNotContainKeys("lei", "ended_on");
        assertThat(json.getString("former_names[0].name")).isEqualTo("Harrow Gold");
        assertThat(json.getString("former_names[0].until")).isEqualTo("2019-04-01");
        assertThat(json.getString("people[0].role")).isEqualTo("Chief executive");
        assertThat(json.getLong("instruments[0].id")).isEqualTo(share.value());
        assertThat(json.getString("page")).endsWith("/companies/" + slug);
        assertThat(program.get("/api/v1/companies/" + id).asString()).isEqualTo(program.get("/api/v1/companies/" + slug).asString());
    }

    @Test
    void aCompanyThatWasRenamedIsFoundUnderItsFormerAddress() {
        var slug = "renamed-" + mic.toLowerCase(Locale.ROOT);
        var id = company(slug, "Renamed");
        jdbi.useHandle(db -> db.execute("insert into instruments.company_slug (slug, company_id) values (?, ?)", "was-" + slug, id));

        var answer = program.get("/api/v1/companies/was-" + slug);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith("/api/v1/companies/" + slug);
    }

    @Test
    void anInstrumentIsToldWithItsNumbersItsUnitAndWhereItWasListed() {
        var share = new Invented(jdbi).share("NPN" + mic, "ZAC", "ZAE000015889");

        var json = program.get("/api/v1/instruments/" + share.value()).jsonPath();

        assertThat(json.getString("kind")).isEqualTo("share");
        assertThat(json.getString("unit.code")).isEqualTo("ZAC");
        assertThat(json.getString("unit.currency")).isEqualTo("ZAR");
        assertThat(json.getInt("unit.per")).isEqualTo(100);
        assertThat(json.getString("identifiers[0].scheme")).isEqualTo("isin");
        assertThat(json.getString("identifiers[0].value")).isEqualTo("ZAE000015889");
        assertThat(json.getString("listings[0].symbol")).isEqualTo("NPN" + mic);
        assertThat(json.getMap("listings[0]")).doesNotContainKeys("from", "until");
        var named = json.getString("mic") + ":" + json.getString("symbol");
        assertThat(program.get("/api/v1/instruments/" + named).asString()).isEqualTo(program.get("/api/v1/instruments/" + share.value()).asString());
    }

    @Test
    void aSymbolBelongsToWhoeverHeldItOnTheDay() {
        var first = Listed.share(jdbi, mic, "ABC", "The first", LocalDate.parse("1990-01-01"), LocalDate.parse("2010-06-01"));
        var second = Listed.share(jdbi, mic, "ABC", "The second", LocalDate.parse("2012-01-01"), LocalDate.of(2999, 1, 1));

        assertThat(ids("mic=" + mic + "&symbol=abc&on=2005-05-05")).containsExactly(first.value());
        assertThat(ids("mic=" + mic + "&symbol=ABC&on=2011-05-05")).isEmpty();
        assertThat(ids("mic=" + mic + "&symbol=ABC")).containsExactly(second.value());
        assertThat(ids("mic=" + mic)).containsExactly(second.value());
        assertThat(ids("mic=" + mic + "&kind=bond")).isEmpty();
    }

    /// While somebody pages, others list new instruments: whatever was there at the beginning comes once, in whatever sizes of pages.
    @Test
    void pagesStayRightWhileNewOnesArrive() {
        var random = new Random(7);
        for (var limit : List.of(1, 3, 7, 10)) {
            var market = new Invented(jdbi).mic();
            var there = new TreeSet<Long>();
            for (var share = 0; share < 20; share++) {
                there.add(listed(market, "S" + share).value());
            }
            var seen = new ArrayList<Long>();
            var next = "/api/v1/instruments?mic=" + market + "&limit=" + limit;
            for (var pages = 0; !next.isEmpty() && pages < 200; pages++) {
                var answer = program.get(next);
                var page = answer.jsonPath();
                seen.addAll(page.getList("items.id", Long.class));
                var address = page.getString("next");
                assertThat(answer.header("Link")).isEqualTo(address == null ? null : "<" + address + ">; rel=\"next\"");
                next = address == null ? "" : Program.pathOf(address);
                if (pages < 15 && random.nextBoolean()) {
                    listed(market, "N" + pages);
                }
            }
            assertThat(new HashSet<>(seen)).as("pages of %d", limit).hasSameSizeAs(seen).containsAll(there);
        }
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        var slug = "known-" + mic.toLowerCase(Locale.ROOT);
        var id = company(slug, "Known");
        var first = program.get("/api/v1/companies/" + slug);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("Vary")).contains("Authorization");

        for (var tag : List.of(first.header("ETag"), first.header("ETag").substring("W/".length()), "\"other\", " + first.header("ETag"), "*")) {
            var again = program.asks().header("If-None-Match", tag).get("/api/v1/companies/" + slug);
            assertThat(again.statusCode()).as(tag).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        }
        jdbi.useHandle(db -> db.execute("update instruments.company set name = 'Known otherwise' where id = ?", id));
        assertThat(program.asks().header("If-None-Match", first.header("ETag")).get("/api/v1/companies/" + slug).statusCode()).isEqualTo(200);
    }

    @Test
    void anIsinFindsWhoeverHasItOnTheDay() {
        var isin = "ZAE" + (100_000_000 + new Random().nextInt(899_999_999));
        var market = new Invented(jdbi);
        var share = market.share("ISI", "ZAC", isin);
        jdbi.useHandle(db -> db.execute("update instruments.identifier set valid_from = '2015-01-01' where value = ?", isin));

        assertThat(ids("isin=" + isin.toLowerCase(Locale.ROOT))).containsExactly(share.value());
        assertThat(ids("isin=" + isin + "&mic=" + market.mic() + "&status=listed&kind=share")).containsExactly(share.value());
        assertThat(ids("isin=" + isin + "&on=2014-12-31")).isEmpty();
    }

    @Test
    void aLongAnswerIsPackedForWhoeverTakesIt() throws Exception {
        for (var number = 0; number < 20; number++) {
            listed(mic, "P" + number);
        }
        var path = "/api/v1/instruments?mic=" + mic;

        var plain = raw(path, "Accept-Encoding", "identity");
        var packed = raw(path, "Accept-Encoding", "gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValueSatisfying(vary -> assertThat(vary).contains("Authorization", "Accept-Encoding"));
        assertThat(packed.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag")).hasValueSatisfying(tag -> assertThat(tag).startsWith("W/"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(plain.body());
        assertThat(raw(path, "Accept-Encoding", "gzip", "Cookie", "session=x").headers().firstValue("Content-Encoding")).as("a browser's").isEmpty();
    }

    /// Asked with these headers and no others: REST Assured takes packed answers whatever a test says.
    private HttpResponse<byte[]> raw(String path, String... headers) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path)).header("Authorization", "Bearer " + program.secret()).headers(headers).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private List<Long> ids(String query) {
        return program.get("/api/v1/instruments?" + query).jsonPath().getList("items.id", Long.class);
    }

    private long company(String slug, String name) {
        return jdbi.withHandle(db -> db.createQuery("insert into instruments.company (slug, name, letter, country) values (:slug, :name, 'H', 'ZA') returning id")
                .bind("slug", slug).bind("name", name).mapTo(Long.class).one());
    }

    private InstrumentId listed(String market, String symbol) {
        return Listed.share(jdbi, market, symbol, symbol);
    }
}
