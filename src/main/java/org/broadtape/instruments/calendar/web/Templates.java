package org.broadtape.instruments.calendar.web;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.broadtape.instruments.calendar.Agenda;

@CheckedTemplate(basePath = "instruments/calendar")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance company(List<Agenda.Line> lines, boolean several);
}
