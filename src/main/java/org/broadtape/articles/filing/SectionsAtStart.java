package org.broadtape.articles.filing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.broadtape.installation.Settings;
import org.broadtape.kernel.Slug;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Gives the sections the names and the order that the publisher has set, each time the site starts.
@ApplicationScoped
class SectionsAtStart {

    private final Sections sections;
    private final Settings settings;
    private final boolean serving;

    SectionsAtStart(Sections sections, Settings settings, @ConfigProperty(name = "broadtape.serving") boolean serving) {
        this.sections = sections;
        this.settings = settings;
        this.serving = serving;
    }

    void set(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
        if (serving) {
            for (var section : settings.sections()) {
                sections.set(new Slug(section.slug()), section.name(), section.description(), settings.sections().indexOf(section));
            }
        }
    }
}
