package org.broadtape.instruments.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.broadtape.instruments.announcements.Sent.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.Listed;
import org.broadtape.kernel.Before;
import org.broadtape.kernel.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// Each test has a market of its own.
@QuarkusTest
class AnnouncementsTests {

    private static final String DAY = "12-06-2024";

    @Inject
    AnnouncementIntake intake;

    @Inject
    AnnouncementKeeping keeping;

    @Inject
    Announcements announcements;

    @Inject
    Jdbi jdbi;

    private String mic = "";
    private Invented market;

    @BeforeEach
    void market() {
        market = new Invented(jdbi);
        mic = market.mic();
    }

    @Test
    void anAnnouncementIsKeptAsItWasWrittenAndJoinedToWhatItNames() {
        var share = market.share("QNA");

        var report = Sent.file(intake, text(mic + " share code: QNA", "Declaration of a final dividend", "The record date is Friday, 28 June 2024. It pays 1\u2009205,50 cents.", DAY, ""));

        assertThat(report.inWords()).isEqualTo("1 new, 0 replaced by a newer version, 0 the same, 0 refused");
        var one = announcements.of(only(share));
        assertThat(one.at()).isEqualTo(Instant.parse("2024-06-12T08:00:00Z"));
        assertThat(one.issuer()).isEqualTo("Qn Quarries Limited");
        assertThat(one.category()).isEqualTo(Category.DIVIDEND);
        assertThat(one.paragraphs()).containsExactly("The record date is Friday, 28 June 2024. It pays 1\u2009205,50 cents.");
        assertThat(one.dates()).containsExactly(new SalientDate(SalientDate.Kind.RECORD, LocalDate.of(2024, 6, 28), "The record date is Friday, 28 June 2024."));
        assertThat(one.instruments()).containsExactly(share);
        assertThat(one.path()).isEqualTo("/announcements/" + one.id() + "-declaration-of-a-final-dividend");
        assertThatThrownBy(() -> announcements.of(new AnnouncementId(Long.MAX_VALUE))).isInstanceOf(NotFound.class);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var share = market.share("QNA");
        var file = text(mic + " share code: QNA", "Cautionary announcement", "Talks go on.", DAY, "");

        Sent.file(intake, file);
        assertThat(Sent.file(intake, file).inWords()).isEqualTo("0 new, 0 replaced by a newer version, 1 the same, 0 refused");
        assertThat(of(share)).hasSize(1);
    }

    @Test
    void aSymbolOrAnIsinBelongsToWhoeverBoreItThatDay() {
        var before = Listed.share(jdbi, mic, "QNB", "Qn Before", LocalDate.of(2000, 1, 1), LocalDate.of(2024, 6, 12));
        var after = Listed.share(jdbi, mic, "QNB", "Qn After", LocalDate.of(2024, 6, 12), LocalDate.of(2999, 1, 1));
        var isin = Sent.isin();
        number(after, "ISIN", isin);

        Sent.file(intake, text(mic + " share code: QNB", "Of the former", "Text.", "11-06-2024", ""));
        Sent.file(intake, text(mic + " share code: QNB", "Of the latter", "Text.", DAY, ""));
        Sent.file(intake, text("ISIN: " + isin, "By its number", "Text.", DAY, ""));

        assertThat(of(before)).extracting(AnnouncementLine::headline).containsExactly("Of the former");
        assertThat(of(after)).extracting(AnnouncementLine::headline).containsExactly("By its number", "Of the latter");
    }

    @Test
    void anIsinOfAnotherCompanyCountsMoreThanTheSymbol() {
        var symbol = market.share("QNC");
        var isin = Sent.isin();
        var number = market.share("QND", "ZAC", isin);
        issued(symbol, "Qnc " + mic);
        issued(number, "Qnd " + mic);

        var report = Sent.file(intake, text(mic + " share code: QNC\nISIN: " + isin, "Whose?", "Text.", DAY, ""));

        assertThat(report.warnings()).containsExactly("line 1: By its code " + mic + ":QNC it is about QNC, by its ISIN about another company; the ISIN counts");
        assertThat(of(number)).hasSize(1);
        assertThat(of(symbol)).isEmpty();
    }

    @Test
    void aFilingIsJoinedByItsRegistrantsNumber() {
        var share = market.share("QNE");
        var cik = Long.toString(share.value() + 7_000_000_000L);
        number(share, "CIK", cik);

        Sent.file(intake, """
                {"cik": "%s", "name": "Qn Inc.", "tickers": [], "exchanges": [], "filings": {"recent": {"accessionNumber": ["%s-24-000001"], "filingDate": ["2024-06-12"],
                "acceptanceDateTime": ["2024-06-12T20:05:11.000Z"], "form": ["8-K"], "items": ["2.02"], "primaryDocument": ["q2.htm"], "primaryDocDescription": ["8-K"]}}}
                """.formatted(cik, cik));

        assertThat(of(share)).extracting(AnnouncementLine::headline, AnnouncementLine::source).containsExactly(tuple("8-K: Results of operations", "EDGAR"));
    }

    @Test
    void anInstrumentThatComesLaterFindsWhatNamedIt() {
        var report = Sent.file(intake, text(mic + " share code: QNL", "Of nobody yet", "Text.", DAY, ""));
        assertThat(report.inWords()).isEqualTo("1 new (1 about nothing that is known here yet), 0 replaced by a newer version, 0 the same, 0 refused");

        var late = market.share("QNL");
        keeping.join(List.of(late));

        assertThat(of(late)).extracting(AnnouncementLine::headline).containsExactly("Of nobody yet");
    }

    @Test
    void aNewerVersionTakesThePlaceAndKeepsWhatWasSaidBefore() {
        var share = market.share("QNV");
        var other = market.share("QNW");
        var number = "RNS Number: " + mic + "1";
        Sent.file(intake, text(mic + " share code: QNV", "Interim dividend", "Ex date: 20 June 2024", DAY, number));
        var id = only(share);

        var corrected = Sent.file(intake, text(mic + " share code: QNW", "Interim dividend – corrected", "Ex date: 21 June 2024", DAY, number + "\nVersion: 2"));
        var older = Sent.file(intake, text(mic + " share code: QNV", "Interim dividend", "Ex date: 20 June 2024", DAY, number + "\nVersion: 1"));

        assertThat(corrected.replaced()).isEqualTo(1);
        assertThat(older.unchanged()).as("a lower version never overwrites").isEqualTo(1);
        assertThat(of(share)).isEmpty();
        assertThat(only(other)).as("at its own address still").isEqualTo(id);
        assertThat(announcements.of(id)).satisfies(one -> {
            assertThat(one.version()).isEqualTo(2);
            assertThat(one.headline()).isEqualTo("Interim dividend – corrected");
            assertThat(one.dates()).extracting(SalientDate::day).containsExactly(LocalDate.of(2024, 6, 21));
        });
        assertThat(saidBefore(id)).containsExactly("1 Interim dividend");
    }

    @Test
    void anEqualVersionWithOtherWordsIsRefused() {
        var share = market.share("QNX");
        var number = "RNS Number: " + mic + "2\nVersion: 1";
        Sent.file(intake, text(mic + " share code: QNX", "First", "Text.", DAY, number));

        assertThat(Sent.file(intake, text(mic + " share code: QNX", "Other", "Text.", DAY, number)).refusals())
                .containsExactly("line 1: Version 1 of RNS " + mic + "2 is here with other words. A correction needs a higher version.");
        assertThat(of(share)).extracting(AnnouncementLine::headline).containsExactly("First");
    }

    @Test
    void whatIsDatedInTheFutureIsRefused() {
        assertThat(Sent.file(intake, text(mic + " share code: QNF", "Soon", "Text.", "12-06-2089", "")).refusals()).containsExactly("line 1: It is dated 2089-06-12, which is still to come");
    }

    @Test
    void theyAreFoundByWhatTheyAreAndSay() {
        var share = market.share("QNS");
        var word = "Qn" + mic.toLowerCase(java.util.Locale.ROOT);
        Sent.file(intake, text(mic + " share code: QNS", "Interim results", word + " earned more. This contains price sensitive information.", "10-06-2024", ""));
        Sent.file(intake, text(mic + " share code: QNS", "Dealings in securities by a director", word + " was bought.", DAY, ""));

        assertThat(headlines(wanted(share, Optional.of(Category.RESULTS), false, ""))).containsExactly("Interim results");
        assertThat(headlines(wanted(share, Optional.empty(), true, ""))).containsExactly("Interim results");
        assertThat(headlines(new Wanted(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), word + " -bought"))).containsExactly("Interim results");
        assertThat(headlines(wanted(share, Optional.empty(), false, word))).containsExactly("Dealings in securities by a director", "Interim results");
        assertThat(announcements.ofInstrument(share, LocalDate.of(2024, 6, 10), LocalDate.of(2024, 6, 11))).extracting(AnnouncementLine::headline).containsExactly("Interim results");
        assertThat(announcements.newest(Wanted.about(List.of()), Before.NEWEST, 5).items()).as("about none of nothing").isEmpty();
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        var share = market.share("QNP");
        var company = issued(share, "Qnp " + mic);
        for (var i = 1; i <= 3; i++) {
            Sent.file(intake, text(mic + " share code: QNP", "Number " + i, "Text.", DAY, ""));
        }

        var first = announcements.ofCompany(company, Before.NEWEST, 2);
        var second = announcements.ofCompany(company, first.older().orElseThrow(), 2);

        assertThat(first.items()).extracting(AnnouncementLine::headline).as("of one instant, the last that came first").containsExactly("Number 3", "Number 2");
        assertThat(second.items()).extracting(AnnouncementLine::headline).containsExactly("Number 1");
        assertThat(second.older()).isEmpty();
        assertThat(announcements.about(first.items().stream().map(AnnouncementLine::id).toList()).values()).containsOnly(List.of(share));
    }

    private static Wanted wanted(InstrumentId share, Optional<Category> category, boolean sensitive, String words) {
        return new Wanted(Optional.of(List.of(share)), category, sensitive, Optional.empty(), Optional.empty(), words);
    }

    private List<String> headlines(Wanted wanted) {
        return announcements.newest(wanted, Before.NEWEST, 10).items().stream().map(AnnouncementLine::headline).toList();
    }

    private List<AnnouncementLine> of(InstrumentId share) {
        return announcements.newest(Wanted.about(List.of(share)), Before.NEWEST, 10).items();
    }

    private AnnouncementId only(InstrumentId share) {
        assertThat(of(share)).hasSize(1);
        return of(share).getFirst().id();
    }

    private List<String> saidBefore(AnnouncementId id) {
        return jdbi.withHandle(db -> db.createQuery("select version || ' ' || headline from instruments.announcement_before where announcement_id = :id order by version").bind("id", id.value())
                .mapTo(String.class).list());
    }

    private void number(InstrumentId share, String scheme, String value) {
        jdbi.useHandle(db -> db.createUpdate("insert into instruments.identifier (instrument_id, scheme, value) values (:id, :scheme, :value)").bind("id", share.value()).bind("scheme", scheme)
                .bind("value", value).execute());
    }

    private CompanyId issued(InstrumentId share, String company) {
        return jdbi.inTransaction(db -> {
            var id = db.createQuery("insert into instruments.company (slug, name, letter) values (:slug, :name, 'Q') returning id").bind("slug", company.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                    .bind("name", company).mapTo(Long.class).one();
            db.createUpdate("update instruments.instrument set company_id = :id where id = :share").bind("id", id).bind("share", share.value()).execute();
            return new CompanyId(id);
        });
    }
}
