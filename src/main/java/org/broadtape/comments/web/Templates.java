package org.broadtape.comments.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "comments")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance thread(ThreadPage page);

    static native TemplateInstance part(ThreadPage page);

    static native TemplateInstance revision(RevisionPage page);

    static native TemplateInstance own(OwnPage page);
}
