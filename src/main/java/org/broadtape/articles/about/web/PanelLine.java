package org.broadtape.articles.about.web;

import java.util.List;
import java.util.Optional;

import org.broadtape.articles.listing.Teaser;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.figures.PriceView;

/// An instrument beside an article that is about it.
///
/// @param now    its price; empty where none is known
/// @param spark  its closes of late as a line; may be empty
/// @param since  what it has done since the release
/// @param after  how it took the article, as far as that is known
/// @param others the newest other articles about it
public record PanelLine(Instrument instrument, Optional<Company> company, Optional<PriceView> now, String spark, Optional<Move> since, List<After> after, List<Teaser> others) {

    /// A price at the release, and the move since, in words.
    public record Move(String then, String percent, String way) {
    }

    /// A move from the price at the release, in words.
    ///
    /// @param time after which: `minute`, `hour` or `day`
    public record After(String time, String percent, String way) {
    }
}
