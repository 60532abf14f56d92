package org.broadtape.instruments.directory.web;

import java.util.List;

import org.broadtape.instruments.directory.Found;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "instruments/directory")
final class Templates {

    private Templates() {
    }

    static native TemplateInstance companies(CompaniesPage page);

    static native TemplateInstance results(ResultsPage page);

    static native TemplateInstance company(CompanyPage page);

    static native TemplateInstance complete(List<Found> found);

    static native TemplateInstance field();
}
