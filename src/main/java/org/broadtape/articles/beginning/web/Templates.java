package org.broadtape.articles.beginning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "articles/beginning")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance announcements(Pages.All page);

    static native TemplateInstance announcement(Pages.One page);
}
