package org.broadtape.instruments.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "instruments")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance instrument(InstrumentPage page);
}
