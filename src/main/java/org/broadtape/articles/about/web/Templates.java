package org.broadtape.articles.about.web;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "articles/about")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance panel(List<PanelLine> lines);

    static native TemplateInstance lookup();

    static native TemplateInstance newest(List<NewestArticles.Line> lines, String more);
}
