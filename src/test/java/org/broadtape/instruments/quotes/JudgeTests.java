package org.broadtape.instruments.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadtape.instruments.quotes.Reason.FUTURE;
import static org.broadtape.instruments.quotes.Reason.HUNDREDFOLD;
import static org.broadtape.instruments.quotes.Reason.JUMP;
import static org.broadtape.instruments.quotes.Reason.LAST_WEEKS;
import static org.broadtape.instruments.quotes.Reason.NO_PRICE;
import static org.broadtape.instruments.quotes.Reason.OLDER;
import static org.broadtape.instruments.quotes.Reason.WRONG_UNIT;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.broadtape.instruments.PriceUnit;
import org.junit.jupiter.api.Test;

class JudgeTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final BigDecimal THIRTY_PERCENT = new BigDecimal("0.3");

    @Test
    void anOrdinaryMoveIsBelieved() {
        assertThat(judged("320450", "ZAC", NOW, "318000")).isEmpty();
        assertThat(judged("320450", "", NOW, "318000")).isEmpty();
        assertThat(judged("320450", "ZAc", NOW, "318000")).isEmpty();
    }

    @Test
    void theFirstPriceOfAllIsBelieved() {
        assertThat(Judge.of(offer("1", "ZAC", NOW), new Judge.Known(PriceUnit.of("ZAC"), Optional.empty(), Optional.empty()), THIRTY_PERCENT, NOW)).isEmpty();
    }

    @Test
    void zeroAndLessIsNoPrice() {
        assertThat(judged("0", "ZAC", NOW, "318000")).contains(NO_PRICE);
        assertThat(judged("-1", "ZAC", NOW, "318000")).contains(NO_PRICE);
    }

    @Test
    void randForCentsIsSeenByItsUnitOrByTheHundredfoldFall() {
        assertThat(judged("3204.50", "ZAR", NOW, "318000")).contains(WRONG_UNIT);
        assertThat(judged("3204.50", "", NOW, "318000")).contains(HUNDREDFOLD);
        assertThat(judged("32045000", "", NOW, "318000")).contains(HUNDREDFOLD);
        assertThat(judged("320450", "beads", NOW, "318000")).contains(WRONG_UNIT);
    }

    @Test
    void aClockMayBeTwoMinutesAheadAndNoMore() {
        assertThat(judged("318000", "", NOW.plusSeconds(120), "318000")).isEmpty();
        assertThat(judged("318000", "", NOW.plusSeconds(121), "318000")).contains(FUTURE);
    }

    @Test
    void overALongWeekendAQuoteIsFreshAndAfterItLastWeeks() {
        var known = new Judge.Known(PriceUnit.of("ZAC"), Optional.of(new BigDecimal("318000")), Optional.empty());
        assertThat(Judge.of(offer("318000", "", NOW.minus(Duration.ofDays(5))), known, THIRTY_PERCENT, NOW)).isEmpty();
        assertThat(Judge.of(offer("318000", "", NOW.minus(Duration.ofDays(5)).minusSeconds(1)), known, THIRTY_PERCENT, NOW)).contains(LAST_WEEKS);
    }

    @Test
    void whatIsOlderThanWhatStandsIsHeld() {
        assertThat(judged("318000", "", NOW.minus(Duration.ofMinutes(11)), "318000")).contains(OLDER);
        assertThat(judged("318000", "", NOW.minus(Duration.ofMinutes(10)), "318000")).isEmpty();
    }

    @Test
    void aMoveOfMoreThanTheShareIsAJumpInEitherDirection() {
        assertThat(judged("130", "", NOW, "100")).isEmpty();
        assertThat(judged("130.01", "", NOW, "100")).contains(JUMP);
        assertThat(judged("70", "", NOW, "100")).isEmpty();
        assertThat(judged("69.99", "", NOW, "100")).contains(JUMP);
    }

    private static Optional<Reason> judged(String price, String unit, Instant at, String stood) {
        return Judge.of(offer(price, unit, at), new Judge.Known(PriceUnit.of("ZAC"), Optional.of(new BigDecimal(stood)), Optional.of(NOW.minus(Duration.ofMinutes(10)))), THIRTY_PERCENT, NOW);
    }

    private static Offer offer(String price, String unit, Instant at) {
        return new Offer(new Offer.Name("XJSE", "NPN", ""), new BigDecimal(price), unit, at, 0);
    }
}
