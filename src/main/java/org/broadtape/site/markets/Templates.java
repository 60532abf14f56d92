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

    /// The tape without prices, as every page has it.
    static native TemplateInstance tape(List<Instrument> instruments);

    /// What stands on the tape, with prices.
    static native TemplateInstance tapePrices(List<PriceView> prices);
}
