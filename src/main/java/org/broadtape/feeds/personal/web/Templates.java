package org.broadtape.feeds.personal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "feeds")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance personal(FeedPage page);
}
