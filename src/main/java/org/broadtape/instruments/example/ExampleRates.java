package org.broadtape.instruments.example;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.installation.example.Example;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.bars.Bars;
import org.broadtape.instruments.rates.Rates;
import org.broadtape.instruments.rates.Rates.Given;

/// Invented rates against the euro that agree with the invented prices of the example's pairs of currencies: in rand the pair's close, in dollars and pounds
/// the quotient of two closes, to the five digits that the European Central Bank gives. Where there are rates already, those are left alone.
@ApplicationScoped
class ExampleRates implements Example {

    private static final MathContext DIGITS = new MathContext(5);
    private static final Map<String, String> BY_WAY_OF_RAND = Map.of("USD", "USDZAR", "GBP", "GBPZAR");

    private final Instruments instruments;
    private final Bars bars;
    private final Rates rates;

    ExampleRates(Instruments instruments, Bars bars, Rates rates) {
        this.instruments = instruments;
        this.bars = bars;
        this.rates = rates;
    }

    @Override
    public void fill(Path folder) {
        if (!Files.exists(folder.resolve("market")) || !rates.newest().isEmpty()) {
            return;
        }
        var euro = closes("EURZAR");
        var given = new ArrayList<Given>();
        euro.forEach((day, close) -> given.add(new Given("ZAR", day, close.round(DIGITS))));
        BY_WAY_OF_RAND.forEach((currency, pair) -> given.addAll(quotients(currency, euro, closes(pair))));
        rates.keep(given);
    }

    /// Of the days that both have.
    static List<Given> quotients(String currency, SequencedMap<LocalDate, BigDecimal> euro, Map<LocalDate, BigDecimal> other) {
        return euro.sequencedEntrySet().stream().filter(day -> other.containsKey(day.getKey()))
                .map(day -> new Given(currency, day.getKey(), day.getValue().divide(other.getOrDefault(day.getKey(), BigDecimal.ONE), DIGITS))).toList();
    }

    private SequencedMap<LocalDate, BigDecimal> closes(String pair) {
        var closes = new TreeMap<LocalDate, BigDecimal>();
        instruments.at("XXXX", pair).ifPresent(one -> bars.raw(one.id(), LocalDate.MIN, LocalDate.MAX).forEach(bar -> closes.put(bar.day(), bar.close())));
        return closes;
    }
}
