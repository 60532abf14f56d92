package org.broadtape.site.markets;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.figures.PriceView;

@CheckedTemplate(basePath = "site/markets")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance markets(MarketsPage page);

    /// The same on a page of its own.
    ///
    /// @param canonical where readers are led who look for prices
    static native TemplateInstance page(MarketsPage page, String canonical);

    /// The tape without prices, as every page has it.
    ///
    /// @param markets where its name leads
    static native TemplateInstance tape(List<Instrument> instruments, String markets);

    /// What stands on the tape, with prices.
    static native TemplateInstance tapePrices(List<PriceView> prices);
}
