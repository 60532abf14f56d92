package org.broadtape.articles.about;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.PriceThen;
import org.broadtape.instruments.prices.Prices;
import org.broadtape.instruments.series.Factors;

/// What an instrument cost when an article about it was released, and what it has done since.
@ApplicationScoped
public class SinceRelease {

    private static final int PRECISE = 10;

    private final Prices prices;
    private final Factors factors;

    SinceRelease(Prices prices, Factors factors) {
        this.prices = prices;
        this.factors = factors;
    }

    /// @param then    at the release, in shares of today: as splits since have made it, in the instrument's unit
    /// @param percent from then to now
    public record Since(BigDecimal then, BigDecimal now, BigDecimal percent) {
    }

    /// Empty where one of the two prices is not known, or the price now is none of after the release.
    ///
    /// @param kept what is written down of the price at the release; where that is not yet, it is looked for
    public Optional<Since> of(InstrumentId instrument, Instant releasedAt, Optional<PriceThen> kept, PriceNow now) {
        return kept.or(() -> prices.at(instrument, releasedAt).map(price -> new PriceThen(price.price(), price.at())))
                .filter(then -> then.price().signum() > 0 && now.at().isAfter(then.at())).map(then -> since(inSharesOfNow(then, now), now.price()));
    }

    private static Since since(BigDecimal then, BigDecimal now) {
        return new Since(then, now, PriceNow.percent(then, now));
    }

    private BigDecimal inSharesOfNow(PriceThen then, PriceNow now) {
        return then.price().divide(factors.splitFactor(now.instrument(), day(then.at()), day(now.at())), PRECISE, RoundingMode.HALF_UP);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
