package org.broadtape.instruments.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.InstrumentId;
import org.broadtape.instruments.prices.PriceNow;
import org.broadtape.instruments.prices.Prices;

/// Prices of now as pages say them.
@ApplicationScoped
public class PriceViews {

    private final Prices prices;
    private final Figures figures;

    PriceViews(Prices prices, Figures figures) {
        this.prices = prices;
        this.figures = figures;
    }

    /// In the order of the instruments; those without a price are left out.
    public Map<InstrumentId, PriceView> of(Collection<Instrument> instruments) {
        var now = prices.now(instruments.stream().map(Instrument::id).toList());
        var views = new LinkedHashMap<InstrumentId, PriceView>();
        instruments.forEach(one -> Optional.ofNullable(now.get(one.id())).ifPresent(price -> views.put(one.id(), view(one, price))));
        return views;
    }

    /// A price as pages say it.
    public PriceView view(Instrument instrument, PriceNow now) {
        return new PriceView(instrument, figures.price(now.price(), instrument.unit()), now.change().map(change -> figures.move(change, instrument.unit())).orElse(""),
                now.percent().map(figures::percent).orElse(""), now.change().map(figures::way).orElse("none"), now.at(), now.source(), now.delay().toMinutes(), now.live());
    }
}
