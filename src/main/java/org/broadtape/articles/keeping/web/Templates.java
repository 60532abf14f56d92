package org.broadtape.articles.keeping.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "articles/keeping")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance saved(KeptPage page);

    static native TemplateInstance history(KeptPage page);

    static native TemplateInstance saving(SavingPart part);
}
