package org.broadtape.members.openid.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "members/openid")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance returned(OpenIdPage page);
}
