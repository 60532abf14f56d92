package org.broadtape.members.signin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "members/signin")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance signIn(SignInPage page);

    /// @param problem what is wrong with the code, or empty; without an address there is no request
    static native TemplateInstance code(String address, String problem);

    static native TemplateInstance link(String address, String token);

    static native TemplateInstance elsewhere();

    static native TemplateInstance ended();

    static native TemplateInstance first(String token, String address, String name, String problem, String place);
}
