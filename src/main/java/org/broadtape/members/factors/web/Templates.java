package org.broadtape.members.factors.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "members/factors")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance factor(FactorPage page);

    static native TemplateInstance refused(RefusedPage page);

    static native TemplateInstance authenticator(AuthenticatorPage page);

    static native TemplateInstance codes(CodesPage page);

    static native TemplateInstance passkeys(PasskeysPage page);
}
