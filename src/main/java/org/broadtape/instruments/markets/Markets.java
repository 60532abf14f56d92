package org.broadtape.instruments.markets;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/// Finds markets, expired ones too. What nobody has imported is not there: a code by itself proves nothing.
@ApplicationScoped
public class Markets {

    private final MarketStore store;

    Markets(MarketStore store) {
        this.store = store;
    }

    public Optional<Market> called(String mic) {
        var code = mic.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(of(List.of(code)).get(code));
    }

    /// Those of the codes that there are.
    public Map<String, Market> of(Collection<String> mics) {
        return mics.isEmpty() ? Map.of() : store.of(mics);
    }
}
