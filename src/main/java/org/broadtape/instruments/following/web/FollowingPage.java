package org.broadtape.instruments.following.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.figures.PriceView;

/// `/account/instruments`.
public record FollowingPage(List<Line> lines) {

    /// An instrument with its price, where one is known.
    public record Line(Instrument instrument, Optional<PriceView> price) {
    }
}
