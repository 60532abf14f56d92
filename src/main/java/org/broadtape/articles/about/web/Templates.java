package org.broadtape.articles.about.web;

import java.util.List;

import org.broadtape.articles.about.TextPrices;
import org.broadtape.instruments.Instrument;
import org.broadtape.instruments.figures.PriceView;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.broadtape.instruments.figures.PriceView;

@CheckedTemplate(basePath = "articles/about")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance panel(List<PanelLine> lines);

    /// @param markets those of the article's section
    static native TemplateInstance lookup(List<PriceView> markets);

    static native TemplateInstance inText(Instrument instrument, PriceView now);

    static native TemplateInstance card(TextPrices.Quoted quoted, String spark);

    static native TemplateInstance newest(List<NewestArticles.Line> lines, String more);
}
