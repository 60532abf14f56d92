package org.broadtape.instruments.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.Invented;
import org.broadtape.instruments.minutes.Minutes;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.Prices;
import org.broadtape.instruments.quotes.sources.Sources;
import org.broadtape.kernel.Refused;
import org.broadtape.members.staff.Actor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuotesTests {

    @Inject
    Quotes quotes;

    @Inject
    HeldQuotes held;

    @Inject
    Sources sources;

    @Inject
    Prices prices;

    @Inject
    Minutes minutes;

    @Inject
    Jdbi jdbi;

    private final String source = "q" + UUID.randomUUID().toString().substring(0, 8);
    /// Ten minutes ago, on the minute.
    private final Instant then = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(600);
    private Invented market;
    private InstrumentId npn;

    @BeforeEach
    void listed() {
        sources.add(source, List.of("name=Northgate Prices", "licence=invented", "on=yes"));
        market = new Invented(jdbi);
        npn = market.share("NPN", "ZAC", "");
    }

    @Test
    void theLatestPriceStandsWithItsTimeAndSource() {
        var accepted = accept(offer("NPN", "318000", then, 100), offer("NPN", "320450", then.plusSeconds(5), 350));

        assertThat(accepted).isEqualTo(new Acceptance(2, 0, Map.of()));
        var now = now(npn);
        assertThat(now.price()).isEqualByComparingTo("320450");
        assertThat(now.at()).isEqualTo(then.plusSeconds(5));
        assertThat(now.source()).isEqualTo("Northgate Prices");
        assertThat(now.live()).isTrue();
        assertThat(sources.called(source).spokeAt()).isPresent();
    }

    @Test
    void minutesAreMadeOfWhatIsAcceptedWithTheVolumeTradedInEach() {
        accept(offer("NPN", "100", then, 1000));
        accept(offer("NPN", "104", then.plusSeconds(10), 1200), offer("NPN", "99", then.plusSeconds(50), 1250));
        accept(offer("NPN", "101", then.plusSeconds(61), 1300), offer("NPN", "3", then.plusSeconds(62), 1400));

        var first = minutes.of(npn, then, then.plusSeconds(60)).getFirst();
        assertThat(List.of(first.open(), first.high(), first.low(), first.close())).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(100), new BigDecimal(104), new BigDecimal(99), new BigDecimal(99));
        assertThat(first.volume()).isEqualTo(250); // the first quote of all says nothing of this minute
        assertThat(minutes.of(npn, then.plusSeconds(60), then.plusSeconds(120))).singleElement().satisfies(second -> {
            assertThat(second.close()).isEqualByComparingTo("101");
            assertThat(second.volume()).isEqualTo(50);
        });
        assertThat(prices.at(npn, then.plusSeconds(70))).hasValueSatisfying(price -> {
            assertThat(price.price()).isEqualByComparingTo("99");
            assertThat(price.at()).isEqualTo(then.plusSeconds(60));
        });
        assertThat(prices.at(npn, then)).isEmpty();
    }

    @Test
    void theSameAgainChangesNothing() {
        accept(offer("NPN", "100", then, 10));
        assertThat(accept(offer("NPN", "100.0", then, 10))).isEqualTo(new Acceptance(0, 1, Map.of()));
    }

    @Test
    void whatIsNotBelievedIsHeldWithItsReasonAndStandsNowhere() {
        accept(offer("NPN", "318000", then, 0));
        var odd = accept(offer("NPN", "3180", then.plusSeconds(1), 0), offer("NPN", "3181", then.plusSeconds(2), 0), offer("GONE", "5", then, 0));

        assertThat(odd).isEqualTo(new Acceptance(0, 0, Map.of(Reason.HUNDREDFOLD, 2, Reason.UNKNOWN_INSTRUMENT, 1)));
        assertThat(now(npn).price()).isEqualByComparingTo("318000");
        assertThat(mine()).hasSize(2).anySatisfy(one -> {
            assertThat(one.named()).isEqualTo(market.mic() + ":NPN");
            assertThat(one.reason()).isEqualTo(Reason.HUNDREDFOLD);
            assertThat(one.price()).isEqualByComparingTo("3181");
            assertThat(one.stood()).hasValueSatisfying(stood -> assertThat(stood).isEqualByComparingTo("318000"));
            assertThat(one.many()).isEqualTo(2);
        });
    }

    @Test
    void aPersonMayTakeAHeldPriceForRightOrForWrong() {
        accept(offer("NPN", "100", then, 0));
        accept(offer("NPN", "60", then.plusSeconds(1), 0));
        held.accept(mine().getFirst().id(), Actor.OPERATOR);
        assertThat(now(npn).price()).isEqualByComparingTo("60");

        accept(offer("NPN", "6000", then.plusSeconds(2), 0));
        held.discard(mine().getFirst().id(), Actor.OPERATOR);
        assertThat(mine()).isEmpty();
        assertThat(now(npn).price()).isEqualByComparingTo("60");
    }

    @Test
    void whatWasHeldByTheMinuteComesBackWhenItIsTakenForRightAndIsForgottenWhenItIsNot() {
        accept(offer("NPN", "100", then, 0));
        accept(offer("NPN", "50", then.plusSeconds(60), 0), offer("NPN", "48", then.plusSeconds(90), 0), offer("NPN", "52", then.plusSeconds(130), 0));
        accept(offer("NPN", "9900", then.plusSeconds(140), 0));
        accept(offer("NPN", "55", then.plusSeconds(150), 0));
        assertThat(minutes.of(npn, then, then.plusSeconds(600))).hasSize(1);

        held.discard(mine().stream().filter(one -> one.reason() == Reason.HUNDREDFOLD).findFirst().orElseThrow().id(), Actor.OPERATOR);
        held.accept(mine().getFirst().id(), Actor.OPERATOR);
        assertThat(minutes.of(npn, then.plusSeconds(60), then.plusSeconds(600))).satisfiesExactly(
                first -> assertThat(List.of(first.open(), first.low(), first.close())).usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal(50), new BigDecimal(48), new BigDecimal(48)),
                second -> assertThat(List.of(second.open(), second.high(), second.close())).usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal(52), new BigDecimal(55), new BigDecimal(55)));
        assertThat(now(npn).price()).isEqualByComparingTo("55");
    }

    @Test
    void whoDecidedIsInTheAuditLog() {
        accept(offer("NPN", "100", then, 0), offer("NPN", "60", then.plusSeconds(1), 0));
        var id = mine().getFirst().id();
        held.accept(id, Actor.OPERATOR);
        String told = jdbi.withHandle(db -> db.createQuery("select decision || ' by ' || decided_by from instruments.held_quote where id = :id").bind("id", id).mapTo(String.class).one());
        assertThat(told).isEqualTo("ACCEPTED by " + Actor.OPERATOR.name());
        int recorded = jdbi.withHandle(db -> db.createQuery("select count(*) from members.audit where subject = :subject and what = 'held price accepted'").bind("subject", "held-quote/" + id).mapTo(Integer.class).one());
        assertThat(recorded).isEqualTo(1);
    }

    @Test
    void aQuoteOfWhatIsNotKnownIsAcceptedOnceItIs() {
        accept(offer("NEW", "7", then, 0));
        var id = mine().getFirst().id();
        assertThatThrownBy(() -> held.accept(id, Actor.OPERATOR)).isInstanceOf(Refused.class)
                .hasMessage("There is still no instrument that is " + market.mic() + ":NEW. Import it with ./broadtape instruments import, then accept the quote.");

        var young = market.share("NEW");
        held.accept(id, Actor.OPERATOR);
        assertThat(now(young).price()).isEqualByComparingTo("7");
    }

    @Test
    void whatIsOldOrInTheFutureCanOnlyBeDiscarded() {
        accept(offer("NPN", "100", Instant.now().plusSeconds(3600), 0));
        assertThatThrownBy(() -> held.accept(mine().getFirst().id(), Actor.OPERATOR)).isInstanceOf(Refused.class)
                .hasMessage("The quote of " + market.mic() + ":NPN cannot be accepted: its time is in the future. Discard it.");
    }

    @Test
    void anIsinNamesWhatIsListedOnlyOnceAndElseNeedsItsMarket() {
        var isin = "ZZ" + UUID.randomUUID().toString().replaceAll("[^0-9]", "0").substring(0, 10);
        var here = market.share("ONE", "ZAC", isin);
        assertThat(accept(number("", isin, "5"))).isEqualTo(new Acceptance(1, 0, Map.of()));

        var elsewhere = new Invented(jdbi);
        var there = elsewhere.share("ONE", "GBX", isin);
        assertThat(accept(number("", isin, "5.1")).held()).isEqualTo(Map.of(Reason.SEVERAL_INSTRUMENTS, 1));
        assertThat(accept(number(elsewhere.mic(), isin, "6"))).isEqualTo(new Acceptance(1, 0, Map.of()));
        assertThat(now(here).price()).isEqualByComparingTo("5");
        assertThat(now(there).price()).isEqualByComparingTo("6");
    }

    @Test
    void ofASourceWithADelayEverybodySeesWhatItSaidBeforeAndWhoHasLiveQuotesWhatItSays() {
        sources.change(source, List.of("delay=15m"));
        var before = then.minusSeconds(1200);
        accept(offer("NPN", "100", before, 0), offer("NPN", "103", then.plusSeconds(30), 0));

        assertThat(now(npn)).satisfies(now -> {
            assertThat(now.price()).isEqualByComparingTo("100");
            assertThat(now.at()).isEqualTo(before.plusSeconds(60));
            assertThat(now.delay()).hasMinutes(15);
        });
        assertThat(Objects.requireNonNull(prices.live(List.of(npn)).get(npn)).price()).isEqualByComparingTo("103");
        assertThat(prices.at(npn, then.plusSeconds(120))).as("not to be told yet").isEmpty();
    }

    private PriceNow now(InstrumentId id) {
        return Objects.requireNonNull(prices.now(List.of(id)).get(id));
    }

    private List<HeldQuote> mine() {
        return held.open(Actor.OPERATOR).stream().filter(one -> one.source().equals(source)).toList();
    }

    private Acceptance accept(Offer... offers) {
        return quotes.accept(List.of(offers), sources.called(source));
    }

    private Offer offer(String symbol, String price, Instant at, long volume) {
        return new Offer(new Offer.Name(market.mic(), symbol, ""), new BigDecimal(price), "", at, volume);
    }

    private Offer number(String mic, String isin, String price) {
        return new Offer(new Offer.Name(mic, "", isin), new BigDecimal(price), "", then, 0);
    }
}
