package org.broadtape.instruments.register.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "instruments/desk")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance companies(Pages.All page);

    static native TemplateInstance company(Pages.One page);

    static native TemplateInstance instrument(Pages.Issue page);
}
