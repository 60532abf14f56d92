package org.broadtape.articles.about;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.Prices;

/// What an instrument cost when an article about it was released, and what it has done since.
@ApplicationScoped
public class SinceRelease {

    private final Prices prices;

    SinceRelease(Prices prices) {
        this.prices = prices;
    }

    /// @param then    at the release, as splits since have made it, in the instrument's unit
    /// @param percent from then to now
    public record Since(PriceNow then, PriceNow now, BigDecimal percent) {
    }

    /// Empty where one of the two prices is not known, or the price now is none of after the release.
    public Optional<Since> of(InstrumentId instrument, Instant releasedAt, PriceNow now) {
        return prices.at(instrument, releasedAt).filter(then -> then.price().signum() > 0 && now.at().isAfter(then.at()))
                .map(then -> new Since(then, now, PriceNow.percent(then.price(), now.price())));
    }
}
