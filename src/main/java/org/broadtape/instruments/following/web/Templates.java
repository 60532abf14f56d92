package org.broadtape.instruments.following.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "instruments/following")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance followed(FollowingPage page);

    static native TemplateInstance part(FollowingPart part);
}
