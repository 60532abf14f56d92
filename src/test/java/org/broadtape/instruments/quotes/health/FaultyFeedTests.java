package org.broadtape.instruments.quotes.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.HandClock;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.intake.Intake;
import org.broadtape.instruments.intake.Wish;
import org.broadtape.instruments.markets.TradingHours;
import org.broadtape.instruments.prices.Prices;
import org.broadtape.instruments.quotes.Acceptance;
import org.broadtape.instruments.quotes.HeldQuotes;
import org.broadtape.instruments.quotes.Offer;
import org.broadtape.instruments.quotes.Quotes;
import org.broadtape.instruments.quotes.Reason;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.members.StaffSession;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What sources do wrong: it is seen, held, shown on the operator's page, and in `status` and `check`.
@QuarkusTest
class FaultyFeedTests {

    @Inject
    Quotes quotes;

    @Inject
    HeldQuotes held;

    @Inject
    Sources sources;

    @Inject
    Prices prices;

    @Inject
    SourceHealth health;

    @Inject
    TradingHours hours;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    private final StaffSession producer = StaffSession.as(Role.PRODUCER);
    private final String source = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant then = Instant.now().minusSeconds(600);
    private Invented market;
    private InstrumentId npn;

    @BeforeEach
    void listed() {
        sources.add(source, List.of("kind=push", "licence=invented", "on=yes"));
        market = new Invented(jdbi);
        npn = market.share("NPN");
        assertThat(told("318000", "ZAC", then).accepted()).isEqualTo(1);
        assertThat(lines()).singleElement().asString().doesNotContain("held");
    }

    @Test
    void lastWeeksQuotesAreHeld() {
        assertThat(told("318100", "ZAC", Instant.now().minus(Duration.ofDays(7))).held()).containsOnlyKeys(Reason.LAST_WEEKS);
        assertSeen("it is of days ago");
    }

    @Test
    void randForCentsIsHeld() {
        assertThat(told("3180", "ZAR", then.plusSeconds(1)).held()).containsOnlyKeys(Reason.WRONG_UNIT);
        assertSeen("the price is in another unit than the instrument");
        assertThat(told("3180", "", then.plusSeconds(2)).held()).containsOnlyKeys(Reason.HUNDREDFOLD);
        assertThat(page()).contains("it is about a hundred times the last price, or a hundredth");
    }

    @Test
    void aHundredfoldJumpIsHeld() {
        assertThat(told("31800000", "ZAC", then.plusSeconds(1)).held()).containsOnlyKeys(Reason.HUNDREDFOLD);
        assertSeen("it is about a hundred times the last price, or a hundredth");
    }

    @Test
    void aTimeInTheFutureIsHeld() {
        assertThat(told("318100", "ZAC", Instant.now().plusSeconds(3600)).held()).containsOnlyKeys(Reason.FUTURE);
        assertSeen("its time is in the future");
    }

    @Test
    void aSourceThatStopsWhileItsMarketTradesIsSeen() {
        intake.file(Actor.OPERATOR, new ByteArrayInputStream(("mic,zone,days,opens,closes\n" + market.mic() + ",UTC,mon-fri,09:00,17:00\n").getBytes(StandardCharsets.UTF_8)), "hours.csv", Wish.of("", "", false));
        var monday = LocalDate.now(ZoneOffset.UTC).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        spoke(monday.atTime(9, 30).toInstant(ZoneOffset.UTC));
        var clock = new HandClock(monday.atTime(9, 44).toInstant(ZoneOffset.UTC));
        assertThat(conditionBy(clock).word()).isEqualTo("well");

        clock.forward(Duration.ofMinutes(2));
        assertThat(conditionBy(clock).word()).isEqualTo("stopped");
        assertThat(conditionBy(clock).problems()).containsExactly("The source of quotes " + source + " has said nothing for 16 min, while its markets trade. Ask whoever sends it.");
        assertThat(conditionBy(clock).line()).isEqualTo(source + ": stopped, last spoke 16 min ago");

        clock.forward(Duration.ofHours(9));
        assertThat(conditionBy(clock).word()).as("the market is closed").isEqualTo("well");
    }

    @Test
    void whatStoppedIsMarkedOnTheOperatorsPage() {
        spoke(Instant.now().minus(Duration.ofDays(4)));
        assertThat(page()).containsPattern("(?s)<th scope=\"row\">" + source + "</th>\\s*<td><span class=\"desk-mark desk-mark--wrong\">stopped<");
        sources.change(source, List.of("on=no"));
        assertThat(problems()).isEmpty();
    }

    private void assertSeen(String why) {
        assertThat(now()).as("what stood stands").isEqualByComparingTo("318000");
        assertThat(held.open(Actor.OPERATOR)).filteredOn(one -> one.source().equals(source)).isNotEmpty().allMatch(one -> one.named().equals(market.mic() + ":NPN"));
        assertThat(page()).contains(market.mic() + ":NPN", why);
        assertThat(lines()).singleElement().asString().endsWith("1 held");
        assertThat(problems()).containsExactly("1 quote of " + source + " is held. Look at them at /desk/prices, or with ./broadtape quotes held.");
    }

    private SourceCondition conditionBy(Clock clock) {
        return new SourceHealth(sources, held, hours, clock).conditions().stream().filter(one -> one.source().slug().equals(source)).findFirst().orElseThrow();
    }

    private void spoke(Instant at) {
        jdbi.useHandle(db -> db.createUpdate("update instruments.quote_source set spoke_at = :at where slug = :slug").bind("at", at).bind("slug", source).execute());
    }

    private String page() {
        return producer.asks().get("/desk/prices").asString();
    }

    private List<String> lines() {
        return health.lines().stream().filter(line -> line.startsWith(source)).toList();
    }

    private List<String> problems() {
        return health.problems().stream().filter(line -> line.contains(source)).toList();
    }

    private BigDecimal now() {
        return Objects.requireNonNull(prices.now(List.of(npn)).get(npn)).price();
    }

    private Acceptance told(String price, String unit, Instant at) {
        return quotes.accept(List.of(new Offer(new Offer.Name(market.mic(), "NPN", ""), new BigDecimal(price), unit, at, 0)), sources.called(source));
    }
}
