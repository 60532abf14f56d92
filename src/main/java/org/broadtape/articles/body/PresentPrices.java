package org.broadtape.articles.body;

import java.util.Optional;

/// What the instruments that a text names cost while it is rendered.
public interface PresentPrices {

    /// Nothing is known of any.
    PresentPrices NONE = _ -> Optional.empty();

    /// Empty where there is no such instrument, or no price of it.
    Optional<PresentPrice> of(Listed listed);

    /// @param path  of the instrument's page
    /// @param words what it costs now: `now R3,204.50, +1.2 %`
    record PresentPrice(String name, String path, String words) {
    }
}
