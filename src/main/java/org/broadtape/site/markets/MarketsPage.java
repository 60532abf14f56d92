package org.broadtape.site.markets;

import java.time.Instant;
import java.util.List;

import org.broadtape.articles.listing.Teaser;
import org.broadtape.instruments.calendar.Agenda;
import org.broadtape.instruments.figures.PriceView;

/// What the section of markets shows above its articles.
public record MarketsPage(List<Table> boards, List<PriceView> up, List<PriceView> down, List<SectorLine> sectors, List<Agenda.Line> calendar, List<Teaser> mostRead, Instant at) {

    /// A table of instruments with their prices.
    public record Table(String name, List<PriceView> lines) {
    }

    /// How a sector did.
    ///
    /// @param way `up`, `down` or `even`
    public record SectorLine(String name, String percent, String way, int shares) {
    }

    public boolean empty() {
        return boards.isEmpty() && up.isEmpty() && down.isEmpty();
    }
}
