package org.broadtape.instruments.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import org.broadtape.instruments.rates.Rates.Given;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Each test has a year of its own, long before there was a euro, so that none meets another's days.
@QuarkusTest
class RatesTests {

    private static final String RAND = "ZAR";
    private static final String DOLLAR = "USD";

    @Inject
    Rates rates;

    @Inject
    Jdbi jdbi;

    private final LocalDate monday = LocalDate.of(1200 + ThreadLocalRandom.current().nextInt(700), 3, 1);

    @Test
    void aRateAgainstTheEuroIsAsTheBankSaidItAndBackItIsRoundedOnce() {
        keep(RAND, monday, "19.3849");
        assertThat(rate("EUR", RAND, monday).rate()).isEqualByComparingTo("19.3849");
        assertThat(rate(RAND, "EUR", monday).rate()).isEqualByComparingTo("0.0515865441658"); // 1 ÷ 19.3849 = 0.05158654416582...
    }

    @Test
    void aCrossRateIsTheQuotientOfBothOfTheSameDay() {
        keep(DOLLAR, monday, "1.1684");
        keep(RAND, monday, "19.3849");
        assertThat(rate(DOLLAR, RAND, monday)).isEqualTo(new Rate(DOLLAR, RAND, new BigDecimal("16.5909791167"), monday)); // 19.3849 ÷ 1.1684 = 16.59097911673...
        keep(RAND, monday.plusDays(1), "20");
        assertThat(rate(DOLLAR, RAND, monday.plusDays(1)).of()).as("not the dollar of one day by the rand of another").isEqualTo(monday);
    }

    @Test
    void overAWeekendTheLastRateIsCarriedWithItsDay() {
        keep(RAND, monday, "19.3849");
        assertThat(rate("EUR", RAND, monday.plusDays(4))).isEqualTo(new Rate("EUR", RAND, new BigDecimal("19.3849"), monday));
        assertThat(rates.of("EUR", "QQQ", monday)).isEmpty();
        assertThat(rates.of("EUR", RAND, monday.minusDays(1)).filter(found -> found.of().isAfter(monday.minusDays(1)))).isEmpty();
    }

    @Test
    void aCurrencyThatIsQuotedNoMoreIsCarriedOverFiveDaysOfOthersAndNotForEver() {
        keep("RUB", monday, "117.201");
        for (var day = 0; day <= 6; day++) {
            keep(DOLLAR, monday.plusDays(day), "1.1");
        }
        assertThat(rate("EUR", "RUB", monday.plusDays(5)).of()).isEqualTo(monday);
        assertThat(rates.of("EUR", "RUB", monday.plusDays(6))).isEmpty();
        assertThat(rates.of("RUB", DOLLAR, monday.plusDays(6))).isEmpty();
    }

    @Test
    void aCorrectedRateKeepsWhatItSaidBefore() {
        keep(RAND, monday, "19.3849");
        assertThat(rates.keep(List.of(new Given(RAND, monday, new BigDecimal("19.3850")), new Given(DOLLAR, monday, BigDecimal.ONE)))).isEqualTo(new Rates.Kept(1, 1, 0));
        assertThat(rates.keep(List.of(new Given(RAND, monday, new BigDecimal("19.385"))))).isEqualTo(new Rates.Kept(0, 0, 1));
        assertThat(rate("EUR", RAND, monday).rate()).isEqualByComparingTo("19.385");
        BigDecimal before = jdbi.withHandle(db -> db.createQuery("select rate from instruments.rate_before where currency = 'ZAR' and day = :day").bind("day", monday)
                .mapTo(BigDecimal.class).one());
        assertThat(before).isEqualByComparingTo("19.3849");
    }

    @Test
    void whatWentIntoTheEuroIsCountedByTheRateThatWasFixed() {
        var after = LocalDate.of(2015, 6, 1);
        assertThat(rate("CYP", "EUR", after).rate()).isEqualByComparingTo("1.70860144138"); // 1 ÷ 0.585274 = 1.7086014413...
        assertThat(rate("DEM", "FRF", after).rate()).isEqualByComparingTo("3.35385488514"); // 6.55957 ÷ 1.95583 = 3.353854885138...
        assertThat(rate("TRL", "TRY", after).rate()).isEqualByComparingTo("0.000001");
        assertThat(rates.of("DEM", "EUR", LocalDate.of(1998, 12, 31))).as("before it was fixed").isEmpty();
    }

    private Rate rate(String from, String to, LocalDate day) {
        return rates.of(from, to, day).orElseThrow();
    }

    private void keep(String currency, LocalDate day, String rate) {
        rates.keep(List.of(new Given(currency, day, new BigDecimal(rate))));
    }
}
