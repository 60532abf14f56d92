package org.broadtape.feeds;

import java.util.List;

import org.broadtape.articles.about.PriceLines.PriceLine;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "feeds")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance prices(List<PriceLine> about, String site);
}
