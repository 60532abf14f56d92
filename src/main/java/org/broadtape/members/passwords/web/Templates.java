package org.broadtape.members.passwords.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "members/passwords")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance password(PasswordPage page);
}
