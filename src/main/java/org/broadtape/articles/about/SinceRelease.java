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
    public Optional<Since> of(InstrumentId instrument, Instant releasedAt, PriceNow now) {
        return prices.at(instrument, releasedAt).filter(then -> then.price().signum() > 0 && now.at().isAfter(then.at()))
                .map(then -> since(inSharesOfNow(then, now), now.price()));
    }

    private static Since since(BigDecimal then, BigDecimal now) {
        return new Since(then, now, PriceNow.percent(then, now));
    }

    private BigDecimal inSharesOfNow(PriceNow then, PriceNow now) {
        return then.price().divide(factors.splitFactor(then.instrument(), day(then), day(now)), PRECISE, RoundingMode.HALF_UP);
    }

    private static LocalDate day(PriceNow price) {
        return LocalDate.ofInstant(price.at(), ZoneOffset.UTC);
    }
}
