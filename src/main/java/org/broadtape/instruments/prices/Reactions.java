package org.broadtape.instruments.prices;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.InstrumentId;

/// How instruments took what was said of them.
@ApplicationScoped
public class Reactions {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Prices prices;
    private final Closes closes;

    Reactions(Prices prices, Closes closes) {
        this.prices = prices;
        this.closes = closes;
    }

    /// Empty where it is not known what the instrument cost before.
    public Optional<Reaction> of(InstrumentId instrument, Instant releasedAt) {
        return prices.at(instrument, releasedAt).map(before -> new Reaction(before.price(), after(before, releasedAt, MINUTE), after(before, releasedAt, HOUR), after(before, releasedAt, DAY)));
    }

    /// A price of before the release is no reaction to it.
    private Optional<BigDecimal> after(PriceNow before, Instant releasedAt, Duration time) {
        return prices.at(before.instrument(), releasedAt.plus(time)).filter(after -> after.at().isAfter(releasedAt))
                .map(after -> PriceNow.percent(carried(before, after), after.price()));
    }

    /// The price before as what happened to the shares until then has made it.
    private BigDecimal carried(PriceNow before, PriceNow after) {
        var id = before.instrument();
        var markets = closes.of(List.of(id));
        return closes.carried(id, before.price(), markets.day(id, before.at()), markets.day(id, after.at()));
    }
}
