package org.broadtape.instruments.rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/// Rates of exchange, of any day.
@ApplicationScoped
@Transactional
public class Rates {

    private final RateStore store;
    private final Clock clock;

    Rates(RateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// How many of `to` one of `from` was worth on a day: of two currencies beside the euro the quotient of their rates of the same day (`to` ÷ `from`), rounded
    /// once. Where that day has none, the last day before it that has both, with that day: over days on which nothing was said at all, and over at most five
    /// on which other rates were. A currency that ended is counted by what it went into. Empty where nothing is known.
    ///
    /// @param from of ISO 4217, such as `ZAR`
    @Transactional(TxType.SUPPORTS)
    public Optional<Rate> of(String from, String to, LocalDate day) {
        var base = Ended.of(from, day);
        var counter = Ended.of(to, day);
        if (base.currency().equals(counter.currency())) {
            return Optional.of(new Rate(from, to, cross(base.many(), counter.many()), day));
        }
        return store.both(base.currency(), counter.currency(), day).map(found -> new Rate(from, to,
                cross(found.base().multiply(base.many()), found.counter().multiply(counter.many())), found.day()));
    }

    /// How many of the second currency one of the first is, where one euro is so many of each.
    static BigDecimal cross(BigDecimal from, BigDecimal to) {
        return to.divide(from, Rate.DIGITS);
    }

    /// The newest rate of each currency against the euro, by its code; those of ended ones are left out.
    @Transactional(TxType.SUPPORTS)
    public List<Newest> newest() {
        return store.newest();
    }

    /// The last day before that has rates.
    @Transactional(TxType.SUPPORTS)
    Optional<LocalDate> lastBefore(LocalDate day) {
        return store.lastBefore(day);
    }

    /// A currency's newest rate against the euro.
    ///
    /// @param rate   how many one euro is
    /// @param before the rate of the day before that had one
    public record Newest(String currency, BigDecimal rate, LocalDate day, Optional<BigDecimal> before) {
    }

    /// Keeps rates of a day, against the euro. One that is corrected keeps what it said before.
    public Kept keep(List<Given> rates) {
        return store.keep(rates, clock.instant());
    }

    /// How many of a currency one euro was on a day.
    public record Given(String currency, LocalDate day, BigDecimal rate) {
    }

    /// What became of rates.
    public record Kept(int added, int corrected, int unchanged) {

        static final Kept NONE = new Kept(0, 0, 0);

        Kept and(Kept more) {
            return new Kept(added + more.added, corrected + more.corrected, unchanged + more.unchanged);
        }
    }
}
