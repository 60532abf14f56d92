package org.broadtape.instruments.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.broadtape.articles.body.Corpus;
import org.broadtape.instruments.rates.reading.EcbRates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndedTests {

    /// Those of which the European Central Bank gave rates until they ended.
    private static final Set<String> TOLD = Set.of("SIT", "CYP", "MTL", "SKK", "EEK", "LVL", "LTL", "HRK", "BGN");

    @Test
    void aCurrencyIsItselfUntilTheDayOnWhichItEnds() {
        assertThat(Ended.of("DEM", LocalDate.of(1998, 12, 31)).currency()).isEqualTo("DEM");
        assertThat(Ended.of("DEM", LocalDate.of(1999, 1, 1))).satisfies(standing -> {
            assertThat(standing.currency()).isEqualTo("EUR");
            assertThat(standing.many()).isEqualTo("1.95583");
        });
    }

    /// The kuna lay 0.03 % beside its fixed rate on its last day; the others less.
    @Test
    @Tag("corpus")
    void theLastRateOfTheMarketLiesAtTheFixedOne() {
        var last = new HashMap<String, Map.Entry<LocalDate, Double>>();
        EcbRates.read(Corpus.path("market/fx-ecb/eurofxref-hist.zip"), day -> day.rates().forEach((currency, rate) -> {
            if (TOLD.contains(currency)) {
                last.merge(currency, Map.entry(day.day(), rate.doubleValue()), (one, other) -> one.getKey().isAfter(other.getKey()) ? one : other);
            }
        }), why -> {
            throw why;
        });

        assertThat(last.keySet()).isEqualTo(TOLD);
        assertThat(last).allSatisfy((currency, rate) -> {
            var ended = Ended.of(currency, rate.getKey().plusDays(5));
            assertThat(ended.currency()).isEqualTo("EUR");
            assertThat(ended.many().doubleValue() / rate.getValue()).isCloseTo(1, within(0.0005));
        });
    }
}
