package org.broadtape.instruments.identity.change.web;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "instruments/change")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance history(List<HistoryLine> lines);
}
