package org.broadtape.site.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.broadtape.site.front.Front;

@CheckedTemplate(basePath = "site")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance front(Front page);

    static native TemplateInstance notFound();

    static native TemplateInstance gone();

    static native TemplateInstance notAllowed(String why);

    static native TemplateInstance refused(String why);

    static native TemplateInstance kept(KeptForm form);

    static native TemplateInstance broken();
}
