package org.broadtape.instruments.announcements.web;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "instruments/announcements")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance announcements(AnnouncementsPage page);

    static native TemplateInstance announcement(AnnouncementPage page);

    static native TemplateInstance newest(List<Line> lines, String more);
}
