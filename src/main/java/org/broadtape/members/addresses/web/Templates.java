package org.broadtape.members.addresses.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "members/addresses")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance address(AddressPage page);

    static native TemplateInstance agree(String old, String fresh, String token);

    static native TemplateInstance agreed(String words);
}
