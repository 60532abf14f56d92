package org.broadtape.instruments.prices;

import java.math.BigDecimal;
import java.time.Clock;
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

    /// The same by another clock.
    public Reactions by(Clock clock) {
        return new Reactions(prices.by(clock), closes);
    }

    /// What it cost around an instant, as far as that can be known now; what is known of it already stays as it is.
    public Around around(InstrumentId instrument, Instant instant, Around known) {
        return new Around(known.before().or(() -> prices.at(instrument, instant).map(Reactions::then)), known.afterMinute().or(() -> after(instrument, instant, MINUTE)),
                known.afterHour().or(() -> after(instrument, instant, HOUR)), known.afterDay().or(() -> after(instrument, instant, DAY)));
    }

    /// How it moved from the price before; empty where that is not known.
    public Optional<Reaction> of(InstrumentId instrument, Around around) {
        return around.before().filter(before -> before.price().signum() > 0).map(before -> new Reaction(before.price(), percent(instrument, before, around.afterMinute()),
                percent(instrument, before, around.afterHour()), percent(instrument, before, around.afterDay())));
    }

    /// A price of before the release is no reaction to it.
    private Optional<PriceThen> after(InstrumentId instrument, Instant instant, Duration time) {
        return prices.at(instrument, instant.plus(time)).filter(after -> after.at().isAfter(instant)).map(Reactions::then);
    }

    private Optional<BigDecimal> percent(InstrumentId instrument, PriceThen before, Optional<PriceThen> after) {
        return after.map(price -> PriceNow.percent(carried(instrument, before, price), price.price()));
    }

    /// The price before as what happened to the shares until then has made it.
    private BigDecimal carried(InstrumentId instrument, PriceThen before, PriceThen after) {
        var markets = closes.of(List.of(instrument));
        return closes.carried(instrument, before.price(), markets.day(instrument, before.at()), markets.day(instrument, after.at()));
    }

    private static PriceThen then(PriceNow price) {
        return new PriceThen(price.price(), price.at());
    }
}
