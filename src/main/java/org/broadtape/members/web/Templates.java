package org.broadtape.members.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "members/links")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance stranger();

    static native TemplateInstance signedIn(boolean staff);

    static native TemplateInstance ways(boolean password);
}
